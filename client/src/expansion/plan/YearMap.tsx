import type { PlanView, PlanYear } from '@iwaa/shared/expansion/plan-view';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { ChartOrTable } from '../../ui/ChartOrTable.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import layout from '../../ui/layout.module.css';
import { shareInWords } from '../../ui/number.ts';
import { RegionMap } from '../../ui/RegionMap.tsx';
import type { PlaceNames } from '../words.ts';
import styles from './plan.module.css';
import { levelOf, levels, reachInWords, regionsOnMap } from './reach.ts';
import { YearChoice } from './YearChoice.tsx';

type YearMapProps = {
  readonly plan: PlanView;
  readonly names: PlaceNames;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

function sentenceOf({ year, beds, load, unserved, regions }: PlanYear): string {
  const told = {
    year: String(year),
    covered: shareInWords(load > 0 ? 1 - unserved / load : 1),
    beds: t.words.beds({ count: beds }),
  };
  const without = regions.filter((region) => levelOf(region) === 'none').length;
  return without === 0
    ? t.plan.mapSentenceAll(told)
    : t.plan.mapSentence({ ...told, regions: t.plan.regionsCount({ count: without }) });
}

/** The country in one year: who has a place, and where beds are. */
export function YearMap(props: YearMapProps) {
  const [selected, setSelected] = createSignal<string>();
  return (
    <Card title={t.plan.map()}>
      <YearChoice
        years={props.plan.years.map(({ year }) => year)}
        chosen={props.chosen}
        onChoose={(index) => props.onChoose(index)}
      />
      <Show when={props.plan.years[props.chosen]}>
        {(year) => (
          <>
            <p aria-live="polite">
              <strong>{sentenceOf(year())}</strong>
            </p>
            <ChartOrTable
              words={{ chart: t.plan.asMap, table: t.plan.table, key: t.plan.asTable }}
              chart={<MapOf year={year()} names={props.names} selected={selected()} onSelect={setSelected} />}
              table={<RegionsTable year={year()} names={props.names} />}
            />
          </>
        )}
      </Show>
    </Card>
  );
}

type OfYear = { readonly year: PlanYear; readonly names: PlaceNames };

function MapOf(props: OfYear & { readonly selected: string | undefined; readonly onSelect: (code: string) => void }) {
  const regions = () => regionsOnMap(props.year, props.names);
  const selected = () => regions().find(({ code }) => code === props.selected);
  return (
    <div class={layout.columns}>
      <RegionMap regions={regions()} selected={props.selected} onSelect={(code) => props.onSelect(code)} />
      <div class={layout.stack}>
        <p>{t.plan.mapLegend()}</p>
        <ul class={layout.list}>
          <For each={levels}>
            {(level) => (
              <li class={styles.key}>
                <span class={classes(styles.swatch, styles[level])} aria-hidden="true" />
                {t.plan[`level-${level}`]()}
              </li>
            )}
          </For>
        </ul>
        <p role="status">
          <Show when={selected()} fallback={t.plan.chooseRegion()}>
            {(region) => <strong>{t.map.regionValue({ region: region().name, value: region().value })}</strong>}
          </Show>
        </p>
      </div>
    </div>
  );
}

function RegionsTable(props: OfYear) {
  return (
    <DataTable caption={t.plan.mapCaption()} columns={[t.plan.region(), t.plan.covered(), t.plan.beds()]}>
      <For each={props.year.regions}>
        {(region) => (
          <tr>
            <th scope="row">{props.names.region(region.regionId)}</th>
            <td>{reachInWords(region)}</td>
            <td>{region.beds}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
