import { createMemo, For } from 'solid-js';
import { t } from '../text/index.ts';
import styles from './RegionMap.module.css';
import { classes } from './classes.ts';
import { KeyedFor } from './KeyedFor.tsx';
import outlines from './region-outlines.json';

/** How much a region has to give; `quiet`: nothing there yet, which is not the same as nothing free; `unreached`: nobody there has a place anywhere. */
export type RegionTone = 'some' | 'few' | 'none' | 'quiet' | 'unreached';

export type RegionOnMap = {
  readonly code: string;
  readonly name: string;
  readonly tone: RegionTone;
  /** What the circle at the capital says, "7"; left out where there is nothing to count. */
  readonly label?: string | undefined;
  /** The same in words, "7 places". */
  readonly value: string;
};

type RegionMapProps = {
  readonly regions: readonly RegionOnMap[];
  readonly selected?: string | undefined;
  readonly onSelect: (code: string) => void;
};

const frame = `0 0 ${outlines.width} ${outlines.height}`;
const words = (region: RegionOnMap): string => t.map.regionValue({ region: region.name, value: region.value });

const drawnOf = (regions: readonly RegionOnMap[]) =>
  outlines.regions.flatMap((place) => {
    const region = regions.find((one) => one.code === place.code);
    return region ? [{ ...region, ...place }] : [];
  });

/** The twelve regions, drawn without tiles; what it shows is said by a list or a table beside it as well. */
export function RegionMap(props: RegionMapProps) {
  const drawn = createMemo(() => drawnOf(props.regions));
  const selectByKey = (event: KeyboardEvent, code: string): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    props.onSelect(code);
  };
  return (
    <figure class={styles.figure}>
      <svg class={styles.map} viewBox={frame} role="group" aria-label={t.map.title()}>
        <KeyedFor each={drawn()} by={({ code }) => code}>
          {(region) => (
            <path
              class={classes(styles.region, styles[region().tone])}
              d={region().outline}
              role="button"
              tabindex="0"
              aria-label={words(region())}
              aria-pressed={props.selected === region().code}
              onClick={() => props.onSelect(region().code)}
              onKeyDown={(event) => selectByKey(event, region().code)}
            >
              <title>{words(region())}</title>
            </path>
          )}
        </KeyedFor>
        <Labels regions={drawn()} />
      </svg>
      <figcaption class={styles.caption}>
        <details>
          <summary>{t.map.about()}</summary>
          <p>{t.map.status()}</p>
        </details>
        <p>{t.map.source()}</p>
      </figcaption>
    </figure>
  );
}

function Labels(props: { readonly regions: ReturnType<typeof drawnOf> }) {
  return (
    <For each={props.regions.filter((region) => region.label !== undefined)}>
      {(region) => (
        <g class={styles.label} aria-hidden="true">
          <circle cx={region.capital.x} cy={region.capital.y} r="19" />
          <text x={region.capital.x} y={region.capital.y} dy="0.36em">
            {region.label}
          </text>
        </g>
      )}
    </For>
  );
}

/** The same map standing still, to be printed: one picture with its title, and all that it shows in its name. */
export function RegionPicture(props: { readonly title: string; readonly regions: readonly RegionOnMap[] }) {
  const drawn = () => drawnOf(props.regions);
  return (
    <figure class={styles.figure}>
      <figcaption>{props.title}</figcaption>
      <svg class={styles.map} viewBox={frame} role="img" aria-label={[props.title, ...drawn().map(words)].join(' · ')}>
        <For each={drawn()}>
          {(region) => <path class={classes(styles.region, styles[region.tone])} d={region.outline} />}
        </For>
        <Labels regions={drawn()} />
      </svg>
    </figure>
  );
}

/** What must be read with any map of these regions, said in full. */
export function MapNote() {
  return (
    <div class={styles.caption}>
      <p>{t.map.status()}</p>
      <p>{t.map.source()}</p>
    </div>
  );
}
