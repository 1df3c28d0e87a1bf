import { For, Show } from 'solid-js';
import type { StandingCenter } from '@iwaa/shared/expansion/baseline';
import { sum } from '@iwaa/shared/expansion/ranges';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import layout from '../../../ui/layout.module.css';
import { codeNameOf } from '../../../ui/placement/names.ts';
import { type PlaceNames, unitInWords } from '../../words.ts';
import type { Editing } from '../editing.ts';
import { AddTown } from './AddTown.tsx';
import { SiteTable } from './SiteTable.tsx';
import styles from './SiteTable.module.css';

/** What stands, which is fixed; and where a center could open. */
export function SitesPart(props: { readonly edit: Editing }) {
  return (
    <>
      <Card title={t.expansion.standing()}>
        <p class={layout.soft}>{t.expansion.standingWhy()}</p>
        <StandingTable standing={props.edit.baseline().standing} names={props.edit.names()} />
      </Card>
      <Card title={t.expansion.candidates()}>
        <p>{t.expansion.candidateTowns({ count: props.edit.content().sites.length })}</p>
        <p class={layout.soft}>{t.expansion.candidatesWhy()}</p>
        <AddTown edit={props.edit} />
        <SiteTable edit={props.edit} />
      </Card>
    </>
  );
}

function StandingTable(props: { readonly standing: readonly StandingCenter[]; readonly names: PlaceNames }) {
  const columns = () => [t.expansion.center(), t.expansion.town(), t.expansion.beds(), t.expansion.opensIn()];
  return (
    <Show when={props.standing.length > 0} fallback={<p>{t.expansion.noneStanding()}</p>}>
      <DataTable caption={t.expansion.standing()} columns={columns()}>
        <For each={props.standing}>
          {(center) => (
            <tr>
              <th scope="row">
                <bdi>{codeNameOf(center)}</bdi>
              </th>
              <td>
                {props.names.town(center.cityId)}
                <p class={layout.small}>{props.names.region(center.regionId)}</p>
              </td>
              <td class={styles.rooms}>
                {t.words.beds({ count: sum(center.rooms.map(({ beds }) => beds)) })}
                <p class={layout.small}>{roomsInWords(center)}</p>
              </td>
              <td>{center.opensIn === null ? t.expansion.isOpen() : String(center.opensIn)}</td>
            </tr>
          )}
        </For>
      </DataTable>
    </Show>
  );
}

/** "Femmes et filles : 8 lits · Familles : 4 lits" */
function roomsInWords({ rooms }: StandingCenter): string {
  const byWhom = Map.groupBy(rooms, ({ columns }) => unitInWords(columns));
  return [...byWhom]
    .map(([whom, some]) =>
      t.expansion.bedsOf({ whom, beds: t.words.beds({ count: sum(some.map(({ beds }) => beds)) }) }),
    )
    .join(' · ');
}
