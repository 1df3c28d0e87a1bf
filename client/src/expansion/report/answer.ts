/** The answer of a plan in five sentences: where and when, how many places for whom, how many staff, with which money, at what risk. */
import type { PlanView, PlanYear } from '@iwaa/shared/expansion/plan-view';
import { paidByYear } from '@iwaa/shared/expansion/grants';
import { sum } from '@iwaa/shared/expansion/ranges';
import { t } from '../../text/index.ts';
import { listInWords } from '../../text/list.ts';
import { fineShareInWords, hoursInWords, shareInWords } from '../../ui/number.ts';
import { moneyInWords } from '../plan/figures.ts';
import { type PlaceNames, unitInWords } from '../words.ts';

/** First and last year as text: years are never parted into thousands. */
export const spanOf = ({ content: { demand } }: Pick<PlanView, 'content'>) => ({
  from: String(demand.fromYear),
  to: String(demand.toYear),
});

type Plan = Pick<PlanView, 'content' | 'sites' | 'years' | 'figures'>;

export function answerOf(plan: Plan, names: PlaceNames): string[] {
  const last = plan.years.at(-1);
  if (!last) return [];
  return [
    openingsInWords(plan, names),
    bedsInWords(plan, last),
    t.report.staff({
      count: Math.round(last.posts * 10) / 10,
      year: String(last.year),
      wages: moneyInWords(last.wages),
    }),
    t.report.money({
      ...spanOf(plan),
      spent: moneyInWords(plan.figures.spent),
      granted: moneyInWords(sum(paidByYear(plan.content).map(({ amount }) => amount))),
    }),
    riskInWords(plan, last),
  ];
}

/** "2 centres ouvrent : Tanger en 2027 et Oujda en 2028." */
function openingsInWords(plan: Plan, names: PlaceNames): string {
  const opening = plan.sites.filter(({ opensIn }) => opensIn !== null);
  if (opening.length === 0) return t.report.opensNone(spanOf(plan));
  const byYear = [...Map.groupBy(opening, ({ opensIn }) => opensIn ?? 0)].toSorted(([one], [other]) => one - other);
  const parts = byYear.map(([year, sites]) =>
    t.report.inYear({ towns: listInWords(sites.map(({ cityId }) => names.town(cityId))), year: String(year) }),
  );
  return t.report.opens({ count: opening.length, list: listInWords(parts) });
}

function bedsInWords({ content }: Plan, { year, beds, units }: PlanYear): string {
  const parts = units.map((unit, place) =>
    t.report.named({ name: unitInWords(content.units[place] ?? []), value: unit.beds }),
  );
  return t.report.bedsByUnit({ year: String(year), beds: t.words.beds({ count: beds }), list: parts.join(' · ') });
}

function riskInWords({ content }: Plan, { year, load, unserved, full }: PlanYear): string {
  const covered = load > 0 ? 1 - unserved / load : 1;
  if (full === null || covered === 0) return t.report.riskNone({ year: String(year) });
  return t.report.risk({
    year: String(year),
    covered: shareInWords(covered),
    hours: hoursInWords(content.travelHours),
    full: fineShareInWords(full),
  });
}
