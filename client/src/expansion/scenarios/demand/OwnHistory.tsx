import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import type { Editing } from '../editing.ts';
import { SeriesLists } from './BaselineSeries.tsx';

/** What the network itself has seen, once it has seen enough; until then, how far it is. */
export function OwnHistory(props: { readonly edit: Editing }) {
  const history = () => props.edit.baseline().history;
  return (
    <Card title={t.expansion.ownHistory()}>
      <Show when={history().enough} fallback={<p>{t.expansion.notEnough({ count: history().months })}</p>}>
        <p>{t.expansion.ownHistoryWhy()}</p>
        <SeriesLists series={history().series} edit={props.edit} />
      </Show>
    </Card>
  );
}
