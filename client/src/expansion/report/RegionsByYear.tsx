import type { PlanYear } from '@iwaa/shared/expansion/plan-view';
import { For } from 'solid-js';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { shareInWords } from '../../ui/number.ts';
import { MapNote, RegionPicture } from '../../ui/RegionMap.tsx';
import { regionsOnMap } from '../plan/reach.ts';
import type { PlaceNames } from '../words.ts';
import styles from './report.module.css';

/** The first year, the middle and the last; fewer where there are no three. */
const shownOf = (years: readonly PlanYear[]): PlanYear[] =>
  [...new Set([0, Math.floor((years.length - 1) / 2), years.length - 1])].flatMap((place) => years[place] ?? []);

const shareAndBeds = (region: PlanYear['regions'][number] | undefined): string =>
  region
    ? t.report.shareAndBeds({ share: shareInWords(region.covered), beds: t.words.beds({ count: region.beds }) })
    : '';

/** How the regions fare at the beginning, half-way and at the end, side by side; in words below, since paper may have no color. */
export function RegionsByYear(props: { readonly years: readonly PlanYear[]; readonly names: PlaceNames }) {
  const shown = () =>
    shownOf(props.years).map((year) => ({
      title: t.report.mapYear({ year: String(year.year) }),
      year: String(year.year),
      onMap: regionsOnMap(year, props.names),
      regions: year.regions,
    }));
  return (
    <Card title={t.report.map()}>
      <p>
        {t.plan.mapLegend()} {t.report.mapTones()}
      </p>
      <div class={styles.maps}>
        <For each={shown()}>{(year) => <RegionPicture title={year.title} regions={year.onMap} />}</For>
      </div>
      <MapNote />
      <DataTable caption={t.report.mapTable()} columns={[t.plan.region(), ...shown().map(({ year }) => year)]}>
        <For each={shown()[0]?.regions}>
          {(region, place) => (
            <tr>
              <th scope="row">{props.names.region(region.regionId)}</th>
              <For each={shown()}>{({ regions }) => <td>{shareAndBeds(regions[place()])}</td>}</For>
            </tr>
          )}
        </For>
      </DataTable>
    </Card>
  );
}
