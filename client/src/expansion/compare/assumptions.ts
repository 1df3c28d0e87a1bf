/** What differs between scenarios, by name and value, in words. */
import { allocationWeights, type Factor, factorNames } from '@iwaa/shared/expansion/demand/assumptions';
import type { ComparedChoice, Comparison } from '@iwaa/shared/expansion/comparison';
import { columns } from '@iwaa/shared/availability/availability';
import { demands } from '@iwaa/shared/expansion/demand/loads';
import { t } from '../../text/index.ts';
import { fineShareInWords, hoursInWords, numberInWords } from '../../ui/number.ts';
import { factorInWords, figureInWords } from '../assumptions.ts';
import type { PlaceNames } from '../words.ts';
import { apartInWords, goalsIn, goalsInWords, listed, unitIn, unitsInWords } from '../choices.ts';

type Value = number | string;
type Name = Comparison['assumptions'][number]['name'];

const isFactor = (name: Name): name is Factor => factorNames.some((factor) => factor === name);

export const assumptionInWords = (name: Name): string =>
  isFactor(name) ? t.expansion[`factor-${name}`]() : choiceNames[name]();

export function valueInWords(name: Name, value: Value, names: PlaceNames): string {
  if (isFactor(name)) return factorInWords(name, Number(value));
  return (choiceWords[name] ?? plain)(value, names);
}

const choiceNames: Readonly<Record<ComparedChoice, () => string>> = {
  'demand-for': t.expansion.demandFor,
  'base-year': t.compare.baseYear,
  years: t.report.period,
  groups: t.expansion.groups,
  allocation: t.expansion.allocation,
  'border-areas': t.expansion.borderOrPort,
  'area-counts': t.expansion.personsCounted,
  units: t.expansion.units,
  sizes: t.expansion.sizes,
  towns: t.expansion.candidates,
  'own-towns': t.compare.ownTowns,
  'travel-hours': t.expansion.travelHours,
  opening: t.expansion['cost-opening'],
  'bed-added': t.expansion['cost-perBedAdded'],
  year: t.expansion['cost-perYear'],
  'bed-year': t.expansion['cost-perBedAndYear'],
  post: t.expansion['cost-post'],
  'money-a-year': t.compare.moneyAYear,
  'openings-a-year': t.expansion.openingsAYear,
  'region-minimums': t.compare.regionMinimums,
  apart: t.expansion.apart,
  inflation: t.expansion.inflation,
  goals: t.expansion.goals,
};

const plain = (value: Value): string => (typeof value === 'number' ? numberInWords(value) : value);
const thousand = (value: Value): string => figureInWords(Number(value), 'thousand');
const textOf = (value: Value): string => String(value);
const partsOf = (value: Value, by: string): string[] =>
  textOf(value)
    .split(by)
    .filter((part) => part !== '');

/** "woman 39, man 43" with each name in words. */
const named = (value: Value, words: (name: string) => string): string =>
  listed(
    partsOf(value, ', ').map((part) => {
      const [name = '', amount = ''] = part.split(' ');
      return t.report.named({ name: words(name), value: numberInWords(Number(amount)) });
    }),
  );

/** What a list tells of itself, or that it is empty. */
const orNone = (text: string): string => text || t.compare.none();

const columnInWords = (name: string): string => {
  const known = columns.find((column) => column === name);
  return known ? t.availability[known]() : name;
};
const weightInWords = (name: string): string => {
  const known = allocationWeights.find((weight) => weight === name);
  return known ? t.expansion[`weight-${known}`]() : name;
};
const demandInWords = (value: Value): string => {
  const known = demands.find((demand) => demand === value);
  return known ? t.expansion[`demand-${known}`]() : textOf(value);
};

type InWords = (value: Value, names: PlaceNames) => string;
const choiceWords: Partial<Readonly<Record<ComparedChoice, InWords>>> = {
  'demand-for': demandInWords,
  'base-year': textOf,
  groups: (value) => named(value, columnInWords),
  allocation: (value) => named(value, weightInWords),
  'border-areas': (value, { province }) => orNone(listed(partsOf(value, ' ').map(province))),
  'area-counts': (value, { province }) => orNone(named(value, province)),
  units: (value) => unitsInWords(textOf(value).split(' ').map(unitIn)),
  sizes: (value) => textOf(value).split(' ').join(', '),
  'travel-hours': (value) => hoursInWords(Number(value)),
  opening: thousand,
  'bed-added': thousand,
  year: thousand,
  'bed-year': thousand,
  post: thousand,
  'money-a-year': thousand,
  apart: (value) => apartInWords(partsOf(value, ' ').map((pair) => pair.split('|').map(unitIn))),
  inflation: (value) => fineShareInWords(Number(value)),
  goals: (value) => goalsInWords(goalsIn(textOf(value))),
};
