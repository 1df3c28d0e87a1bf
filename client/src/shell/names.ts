/** Names that come from the network's own data, in the language of the screen. */
import type { Me } from '@iwaa/shared/access/access';
import { nameOf } from '../text/name.ts';
import { codeNameOf } from '../ui/placement/names.ts';

export function networkName({ network }: Me): string {
  return nameOf(network);
}

/** Where the viewer works: their center or organization, if they belong to one. */
export function houseName({ center, organization }: Me): string | undefined {
  return center ? codeNameOf(center) : organization?.name;
}
