import type { Band, Board, Column } from '@iwaa/shared/availability/availability';
import { t } from '../text/index.ts';
import { RegionMap, type RegionOnMap, type RegionTone } from '../ui/RegionMap.tsx';
import styles from './availability.module.css';
import type { Geography } from './geography.ts';
import { bandOf, givenBy, isCityOpen } from './totals.ts';

type BoardMapProps = {
  readonly board: Pick<Board, 'centers' | 'cities'>;
  readonly geography: Geography;
  readonly asked: Column | null;
  readonly selected: string | null;
  readonly onSelect: (regionId: string) => void;
};

/** Dots stand for a band on the map as they do in the list. */
const bandLabels: Readonly<Record<Band, string>> = { none: '○', few: '●', some: '●●' };
const toneOf = (places: number): RegionTone => (places <= 0 ? 'none' : places <= 2 ? 'few' : 'some');
const best = (bands: readonly (Band | null)[]): Band =>
  bands.includes('some') ? 'some' : bands.includes('few') ? 'few' : 'none';

/** The board by region: exact where the viewer sees centers, in bands where they see cities, quiet where nothing is open. */
export function BoardMap(props: BoardMapProps) {
  const regionOnMap = (regionId: string): RegionOnMap => {
    const place = { code: regionId, name: props.geography.regionName(regionId) };
    const { asked } = props;
    const centers = props.board.centers.filter((row) => row.regionId === regionId && row.stage === 'open');
    const cities = props.board.cities.filter((row) => row.regionId === regionId && isCityOpen(row));
    if (centers.length > 0) {
      const places = centers.reduce((sum, row) => sum + givenBy(row, asked), 0);
      return { ...place, tone: toneOf(places), label: String(places), value: t.words.places({ count: places }) };
    }
    if (cities.length === 0) return { ...place, tone: 'quiet', value: t.availability.nothingThere() };
    const band = best(cities.map((row) => bandOf(row, asked)));
    return { ...place, tone: band, label: bandLabels[band], value: t.availability[band]() };
  };
  return (
    <div class={styles.map}>
      <p class={styles.mapNote}>{t.availability.mapNote()}</p>
      <RegionMap
        regions={props.geography.regionIds.map(regionOnMap)}
        selected={props.selected ?? undefined}
        onSelect={(regionId) => props.onSelect(regionId)}
      />
    </div>
  );
}
