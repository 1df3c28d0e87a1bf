import type { PlanView, PlanYear } from '@iwaa/shared/expansion/plan-view';
import { For } from 'solid-js';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import layout from '../../ui/layout.module.css';
import { numberInWords, shareInWords } from '../../ui/number.ts';
import { fullInWords, journeyInWords } from './figures.ts';

type Row = { readonly name: string; readonly value: (year: PlanYear) => string };

const coveredIn = ({ load, unserved }: PlanYear): number => (load > 0 ? 1 - unserved / load : 1);
const isServed = ({ load, unserved }: PlanYear): boolean => load - unserved > 1e-9;

/** One unit for the whole row, so that its figures can be compared. */
const money = (what: string, thousands: (year: PlanYear) => number): Row => ({
  name: t.plan.inMillions({ what }),
  value: (year) => numberInWords(thousands(year) / 1000),
});

const rows = ({ content }: PlanView): readonly Row[] => [
  { name: t.plan.openingsInYear(), value: ({ openings }) => numberInWords(openings) },
  { name: t.plan.beds(), value: ({ beds }) => numberInWords(beds) },
  { name: t.plan.posts(), value: ({ posts }) => numberInWords(posts) },
  money(t.plan.wages(), ({ wages }) => wages),
  money(t.plan.spent(), ({ spent }) => spent),
  ...content.grants.map(({ donor }, grant) => money(t.plan.paidBy({ donor }), ({ paidBy }) => paidBy[grant] ?? 0)),
  money(t.plan.carried(), ({ carried }) => carried),
  { name: t.plan.people(), value: ({ people }) => numberInWords(Math.round(people)) },
  { name: t.plan.covered(), value: (year) => shareInWords(coveredIn(year)) },
  { name: t.plan.full(), value: ({ full }) => fullInWords(full) },
  { name: t.plan.journey(), value: (year) => journeyInWords(isServed(year) ? year.journey : null) },
];

/** One column a year: what it holds, costs and gives, and who pays. */
export function YearsTable(props: { readonly plan: PlanView }) {
  const columns = () => [t.plan.year(), ...props.plan.years.map(({ year }) => String(year))];
  return (
    <Card title={t.plan.yearsTable()}>
      <DataTable caption={t.plan.yearsCaption()} columns={columns()}>
        <For each={rows(props.plan)}>
          {(row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <For each={props.plan.years}>{(year) => <td>{row.value(year)}</td>}</For>
            </tr>
          )}
        </For>
      </DataTable>
      <p class={layout.small}>{t.plan.moneyNote()}</p>
    </Card>
  );
}
