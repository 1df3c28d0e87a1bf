import { useSearchParams } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import { viewer } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { ButtonLink } from '../ui/Button.tsx';

/** A center's own people see their center; the coordination opens that of any, by its address. */
export function OfCenter(props: { readonly children: (centerId: string) => JSX.Element }) {
  const [search] = useSearchParams<{ center: string }>();
  return (
    <Show
      when={viewer()?.center?.id ?? search.center}
      keyed
      fallback={
        <>
          <h1>{t.desk.whichCenter()}</h1>
          <div>
            <ButtonLink href="/centers">{t.desk.chooseCenter()}</ButtonLink>
          </div>
        </>
      }
    >
      {(centerId) => props.children(centerId)}
    </Show>
  );
}

/** Who writes rotas, members and rules; the night team reads the rota and records absences. */
export const mayLead = (): boolean => viewer()?.role === 'manager' || viewer()?.role === 'coordinator';
