import type { People } from '@iwaa/shared/access/access';
import type { AuditPage as Page, ChainReport, ListAudit } from '@iwaa/shared/audit/audit';
import { createSignal, Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { ButtonLink } from '../ui/Button.tsx';
import layout from '../ui/layout.module.css';
import { ChainCheck } from './ChainCheck.tsx';
import { Entries } from './Entries.tsx';
import { Filters } from './Filters.tsx';

/** Who saw and did what. A manager reads of their own center; the chain is for those who watch over the whole. */
export function AuditPage() {
  const [filter, setFilter] = createSignal<ListAudit>({});
  const ownCenter = () => viewer()?.center?.id;
  const seesAll = () => viewer()?.role === 'auditor' || viewer()?.role === 'coordinator';
  const [checks, setChecks] = createSignal(0);
  const people = createQuery<null, People>(
    () => api.access.people.query(),
    () => (seesAll() ? null : undefined),
  );
  const centers = createQuery(
    () => api.centers.list.query(),
    () => (seesAll() ? null : undefined),
  );
  const chain = createQuery<number, ChainReport>(
    () => api.audit.verify.query(),
    () => checks() || undefined,
  );
  const readPage = (input: ListAudit): Promise<Page> => api.audit.list.query(input);
  return (
    <>
      <div class={layout.head}>
        <div>
          <h1>{t.audit.title()}</h1>
          <p class={layout.soft}>{ownCenter() ? t.audit.introOwn() : t.audit.intro()}</p>
        </div>
        <Show when={seesAll()}>
          <ButtonLink href="/health">{t.health.title()}</ButtonLink>
        </Show>
      </div>
      <Show when={seesAll()}>
        <ChainCheck chain={chain} asked={checks() > 0} onAsk={() => setChecks((count) => count + 1)} />
      </Show>
      <Filters people={people.data()} centers={centers.data()} onFilter={setFilter} />
      {/* Another filter is another list, read from its beginning. */}
      <Show when={filter()} keyed>
        {(chosen) => <Entries filter={chosen} read={readPage} onAgain={() => setFilter({ ...chosen })} />}
      </Show>
    </>
  );
}
