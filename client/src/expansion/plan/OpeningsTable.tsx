import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import layout from '../../ui/layout.module.css';
import { type PlaceNames, unitInWords } from '../words.ts';
import { siteInWords } from './figures.ts';
import { openingsOf } from './openings.ts';

/** Where beds are added, in which year and for whom; what stands comes first. */
export function OpeningsTable(props: { readonly plan: PlanView; readonly names: PlaceNames }) {
  const openings = () => openingsOf(props.plan);
  const columns = () => [
    t.plan.year(),
    t.plan.town(),
    ...props.plan.content.units.map(unitInWords),
    t.plan.bedsAfter(),
  ];
  return (
    <Card title={t.plan.openingsTable()}>
      <Show when={openings().every(({ year }) => year === null)}>
        <p>{t.plan.nothingOpens()}</p>
      </Show>
      <Show when={openings().length > 0}>
        <DataTable caption={t.plan.openingsCaption()} columns={columns()}>
          <For each={openings()}>
            {(opening) => (
              <tr>
                <td>{opening.year ?? t.plan.already()}</td>
                <th scope="row">
                  <bdi>{siteInWords(opening.site, props.names)}</bdi>
                  <div class={layout.small}>{props.names.region(opening.site.regionId)}</div>
                </th>
                <For each={opening.added}>
                  {(beds) => <td>{beds > 0 ? (opening.year === null ? beds : t.plan.added({ beds })) : ''}</td>}
                </For>
                <td>{opening.beds}</td>
              </tr>
            )}
          </For>
        </DataTable>
      </Show>
    </Card>
  );
}
