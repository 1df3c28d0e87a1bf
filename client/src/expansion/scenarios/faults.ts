/** What the server would refuse of a scenario, told before it is sent: where it is, and what it is called. */
import { type Factor, factorBounds, factorNames } from '@iwaa/shared/expansion/demand/assumptions';
import { ScenarioContent, type SiteCostName, siteCostNames } from '@iwaa/shared/expansion/scenario';
import { safeParse } from 'valibot';
import { t } from '../../text/index.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { factorInWords } from '../assumptions.ts';
import type { PlaceNames } from '../words.ts';
import { fieldId, type Part } from './parts.ts';

export type Fault = FieldError & { readonly part: Part };
type Path = readonly unknown[];
type Found = { readonly part: Part; readonly fieldId: string; readonly name: string };

/** Whether anything may be computed from it. */
export const isSound = (content: ScenarioContent): boolean => safeParse(ScenarioContent, content).success;

/** One fault for each control that has one, in the order of the page. */
export function faultsOf(content: ScenarioContent, names: PlaceNames): Fault[] {
  const { issues } = safeParse(ScenarioContent, content);
  const found = (issues ?? []).map(({ path }) => placeOf(path?.map(({ key }) => key) ?? [], content, names));
  const byField = new Map(found.map((one) => [one.fieldId, one]));
  return [...byField.values()].map(({ name, ...one }) => ({
    ...one,
    text: t.expansion.fault({ part: t.expansion[`part-${one.part}`](), field: name }),
  }));
}

function placeOf([first, ...rest]: Path, content: ScenarioContent, names: PlaceNames): Found {
  if (first === 'demand') return inDemand(rest);
  if (first === 'sites') return inSites(rest, content, names);
  const name = siteCostNames.find((one) => first === 'costs' && one === rest[0]);
  if (name) return inMoney(['cost', name], t.expansion[`cost-${name}` satisfies `cost-${SiteCostName}`]());
  if (first === 'postCost') return inMoney(['cost', 'post'], t.expansion['cost-post']());
  if (first === 'grants') {
    const place = Number(rest[0] ?? 0);
    return inMoney(['grant', place], t.expansion.grantNumber({ number: place + 1 }));
  }
  return inMoney(...ruleAt(first, rest));
}

function ruleAt(first: unknown, [second]: Path): [path: readonly (string | number)[], name: string] {
  switch (first === 'rules' ? second : first) {
    case 'openingsAYear':
      return [['openings'], t.expansion.openingsAYear()];
    case 'regionMinimums':
      return [['minimums'], t.expansion.regionMinimums()];
    case 'inflation':
      return [['inflation'], t.expansion.inflation()];
    case 'travelHours':
      return [['travel'], t.expansion.travelHours()];
    case 'sizes':
      return [['sizes'], t.expansion.sizes()];
    case 'goals':
      return [['goals'], t.expansion.goals()];
    default:
      return [['units'], t.expansion.units()];
  }
}

const inMoney = (path: readonly (string | number)[], name: string): Found => ({
  part: 'money',
  fieldId: fieldId(...path),
  name,
});

function inDemand([first, second]: Path): Found {
  const found = (path: string, name: string): Found => ({ part: 'demand', fieldId: fieldId(path), name });
  const factor = factorNames.find((one) => one === (first === 'factors' ? second : first));
  if (factor) return { ...found(`factor-${factor}`, ''), name: factorWithBounds(factor) };
  if (first === 'groups') return found('groups', t.expansion.groups());
  if (first === 'ownStays') return found('own-stays', t.expansion.ownStays());
  if (first === 'allocation') return found('allocation', t.expansion.allocation());
  return found('years', t.expansion.yearsFault());
}

function factorWithBounds(factor: Factor): string {
  const [least, most] = factorBounds[factor];
  const bounds = { low: factorInWords(factor, least), high: factorInWords(factor, most) };
  return `${t.expansion[`factor-${factor}`]()} (${t.expansion.between(bounds)})`;
}

function inSites([place]: Path, { sites }: ScenarioContent, names: PlaceNames): Found {
  const site = typeof place === 'number' ? sites[place] : undefined;
  const name = site ? names.town(site.cityId) : t.expansion['part-sites']();
  return { part: 'sites', fieldId: fieldId('site', site?.cityId ?? 'add'), name };
}
