import { columns } from '@iwaa/shared/availability/availability';
import type { Area } from '@iwaa/shared/expansion/demand/allocate';
import { nationalDemand, partOf } from '@iwaa/shared/expansion/demand/chain';
import type { Demand } from '@iwaa/shared/expansion/demand/loads';
import { bedsAt } from '@iwaa/shared/expansion/demand/uncertainty';
import { sum } from '@iwaa/shared/expansion/ranges';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { unitsOf } from '@iwaa/shared/expansion/sizing/answer';
import { createMemo } from 'solid-js';
import { t } from '../../../text/index.ts';
import type { Editing } from '../editing.ts';
import styles from './AnswerStrip.module.css';
import { wholeInWords } from './bands.ts';
import { createAsked } from './sizes.ts';

/** What the sliders come to in the last year, in sight while they move: only sums and beds, so that even a slow phone keeps up. */
export function AnswerStrip(props: { readonly edit: Editing }) {
  const asked = createAsked(
    () => props.edit,
    () => props.edit.content().demand.toYear,
  );
  const words = createMemo(() => {
    const now = asked();
    return now ? answerInWords(now.content, now.regions) : t.expansion.notSound();
  });
  return <p class={styles.strip}>{words()}</p>;
}

function answerInWords(content: ScenarioContent, regions: readonly Area[]): string {
  const { demand, demandFor } = content;
  const year = demand.toYear;
  const people = (of: Demand): string =>
    wholeInWords(
      sum(columns.map((column) => nationalDemand(demand, column, year)[of].mean * partOf(demand, column).people)),
    );
  const divisions = bedsAt(demand, regions, { units: unitsOf(content), year, demand: demandFor });
  return t.expansion.answer({
    year: String(year),
    need: people('need'),
    referred: people('referred'),
    inUse: wholeInWords(divisions.inUse),
    beds: t.words.beds({ count: divisions.regionalUnits }),
  });
}
