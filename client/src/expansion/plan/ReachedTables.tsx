import { columns, type Column } from '@iwaa/shared/availability/availability';
import { loadsOf, unitsApart } from '@iwaa/shared/expansion/demand/loads';
import type { Baseline } from '@iwaa/shared/expansion/baseline';
import type { PlanView, PlanYear, Reached } from '@iwaa/shared/expansion/plan-view';
import { sum } from '@iwaa/shared/expansion/ranges';
import { For, Show, type JSX } from 'solid-js';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import layout from '../../ui/layout.module.css';
import { numberInWords, shareInWords } from '../../ui/number.ts';
import { type PlaceNames, unitInWords } from '../words.ts';
import { fullInWords, journeyInWords } from './figures.ts';
import styles from './plan.module.css';
import { levelOf, reachInWords } from './reach.ts';

type ReachedTablesProps = {
  readonly plan: PlanView;
  readonly year: PlanYear;
  readonly areas: Baseline['areas'];
  readonly names: PlaceNames;
};

/** Who has a place in one year: by region, and each group in a row of its own, for averages hide the small ones. */
export function ReachedTables(props: ReachedTablesProps) {
  const byGroup = () => groupsIn(props.plan, props.year, props.areas);
  return (
    <Card title={t.plan.reached({ year: String(props.year.year) })}>
      <DataTable caption={t.plan.byGroup()} columns={columnsOf(t.plan.group())}>
        <For each={byGroup()}>
          {(group) => (
            <Row reached={group}>
              {t.availability[group.column]()}
              <Show when={group.unit.length > 1}>
                <div class={layout.small}>{t.plan.sharedUnit({ unit: unitInWords(group.unit) })}</div>
              </Show>
            </Row>
          )}
        </For>
      </DataTable>
      <DataTable caption={t.plan.byRegion()} columns={columnsOf(t.plan.region())}>
        <For each={props.year.regions}>
          {(region) => <Row reached={region}>{props.names.region(region.regionId)}</Row>}
        </For>
      </DataTable>
      <p class={layout.small}>{t.plan.fullHow()}</p>
    </Card>
  );
}

const columnsOf = (first: string): readonly string[] => [
  first,
  t.plan.load(),
  t.plan.covered(),
  t.plan.full(),
  t.plan.journey(),
  t.plan.ninetieth(),
];

/** Where nobody has a place, that is all there is to say. */
function Row(props: { readonly reached: Reached; readonly children: JSX.Element }) {
  const isServed = () => !['none', 'nobody'].includes(levelOf(props.reached));
  return (
    <tr>
      <th scope="row">{props.children}</th>
      <td>{numberInWords(props.reached.load)}</td>
      <Show
        when={isServed()}
        fallback={
          <td colspan={4}>
            <span class={levelOf(props.reached) === 'none' ? styles.nobody : undefined}>
              {reachInWords(props.reached)}
            </span>
          </td>
        }
      >
        <td>{shareInWords(props.reached.covered)}</td>
        <td>{fullInWords(props.reached.full)}</td>
        <td>{journeyInWords(props.reached.meanHours)}</td>
        <td>{journeyInWords(props.reached.ninetiethHours)}</td>
      </Show>
    </tr>
  );
}

type GroupReached = Reached & { readonly column: Column; readonly unit: readonly Column[] };

/** Groups that share a unit fare alike in every province, since all groups are allotted to provinces alike; their loads are their own. */
function groupsIn({ content }: PlanView, { year, units }: PlanYear, areas: Baseline['areas']): readonly GroupReached[] {
  const loads = loadsOf(content.demand, areas, { units: unitsApart, year, demand: content.demandFor });
  return columns.flatMap((column) => {
    const place = content.units.findIndex((unit) => unit.includes(column));
    const [reached, unit] = [units[place], content.units[place]];
    const load = sum(loads.filter((one) => one.unit === column).map((one) => one.load));
    return reached && unit ? [{ ...reached, load, column, unit }] : [];
  });
}
