import { type FunnelPart, funnelParts, type ReadFunnel } from '@iwaa/shared/placements/funnel';
import { createMemo, createSignal, For } from 'solid-js';
import { api } from '../api.ts';
import { now } from '../platform/clock.ts';
import { createQuery } from '../platform/query.ts';
import { dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import layout from '../ui/layout.module.css';
import { Select } from '../ui/inputs.tsx';
import { FunnelView } from './FunnelView.tsx';

/** How far people come in a year, as a whole and by one way of parting them at a time. */
export function FunnelPage() {
  const [year, setYear] = createSignal(Number(dayOf(now()).slice(0, 4)));
  const [by, setBy] = createSignal<FunnelPart>('channel');
  const asked = createMemo<ReadFunnel>(() => ({ year: year(), by: by() }));
  const places = createQuery(
    () => api.centers.list.query(),
    () => true,
    { concerns: (topics) => topics.network },
  );
  const funnel = createQuery((input: ReadFunnel) => api.placements.funnel.query(input), asked, {
    concerns: (topics) => topics.requests.length > 0,
  });
  const years = () => (funnel.data()?.years ?? [year()]).map(String);
  return (
    <div class={layout.stack}>
      <h1>{t.funnel.title()}</h1>
      <div class={layout.actions}>
        <Select
          label={t.funnel.year()}
          choices={years().map((value) => ({ value, label: value }))}
          value={String(year())}
          onValue={(value) => setYear(Number(value))}
        />
      </div>
      <ChipRow label={t.funnel.by()} wrap>
        <For each={funnelParts}>
          {(part) => (
            <Chip pressed={by() === part} onPress={() => setBy(part)}>
              {t.funnel[`by-${part}`]()}
            </Chip>
          )}
        </For>
      </ChipRow>
      <Answer query={places}>
        {(list) => (
          <Answer query={funnel} lines={8}>
            {(answer) => <FunnelView funnel={answer()} regions={list().regions} />}
          </Answer>
        )}
      </Answer>
    </div>
  );
}
