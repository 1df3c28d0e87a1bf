/** Where to look after what a notification says. */
import type { Role } from '@iwaa/shared/access/access';
import type { NotificationKind } from '@iwaa/shared/notifications/words';

type Told = { readonly kind: NotificationKind; readonly reference: string | null };

/** The page on which a viewer of that role finds it: the request itself, else where their work is. */
export function placeOf({ kind, reference }: Told, role: Role | undefined): string {
  if (reference !== null) return `/requests/${reference}`;
  if (kind === 'call-list') return '/calls';
  if (kind === 'staffing-gap' && role === 'manager') return '/rota';
  return role === 'manager' || role === 'staff' ? '/desk' : '/';
}
