import type { PlaceFound } from '@iwaa/shared/placements/views';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { codeNameOf, tongueInWords } from '../ui/placement/names.ts';
import { commaList } from '../ui/placement/party.ts';
import { serviceInWords } from '../ui/services/catalogue.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { changeInWords, confirmedInWords, misfitInWords, remarkInWords, travelInWords } from './place-words.ts';
import styles from './Places.module.css';

type PlaceHeadProps = { readonly place: PlaceFound; readonly city: string };

function PlaceHead(props: PlaceHeadProps) {
  const about = () => (props.place.travelFrom === 'estimate' ? '≈ ' : '');
  const where = () => [
    props.city,
    props.place.travelMinutes !== null && `${about()}${travelInWords(props.place.travelMinutes)}`,
  ];
  return (
    <div>
      <h3 class={styles.name}>
        <bdi>{codeNameOf(props.place)}</bdi>
      </h3>
      <p class={styles.where}>{where().filter(Boolean).join(' · ')}</p>
    </div>
  );
}

/** How old what we know of it is; a stale one asks to be called first. */
function FreshnessLine(props: { readonly place: PlaceFound }) {
  return (
    <p class={styles.fresh}>
      <Show when={props.place.freshness !== 'fresh'} fallback={confirmedInWords(props.place)}>
        <StatusMark status="unconfirmed">{confirmedInWords(props.place)}</StatusMark> {t.search.callFirst()}
      </Show>
    </p>
  );
}

/** What of the wishes is there, and what is not: said, never left to be found out. */
function Wishes(props: { readonly place: PlaceFound }) {
  const met = () => [
    ...(props.place.ownRoom ? [t.search.ownRoom()] : []),
    ...props.place.services.met.map(serviceInWords),
    ...props.place.languages.met.map(tongueInWords),
  ];
  const missing = () => [
    ...props.place.services.missing.map(serviceInWords),
    ...props.place.languages.missing.map(tongueInWords),
  ];
  return (
    <>
      <Show when={met().length > 0}>
        <p class={styles.met}>{commaList(met())}</p>
      </Show>
      <Show when={missing().length > 0}>
        <p class={styles.missing}>{t.search.missing({ list: commaList(missing()) })}</p>
      </Show>
      <For each={props.place.services.remarks}>{(remark) => <p class={styles.where}>{remarkInWords(remark)}</p>}</For>
    </>
  );
}

/** The parts of the score, for those who ask why one place stands before another. */
function Rank(props: { readonly place: PlaceFound }) {
  const parts = () => props.place.parts.filter(({ points }) => points !== 0);
  return (
    <Show when={parts().length > 0}>
      <details class={styles.rank}>
        <summary>{t.search.why()}</summary>
        {commaList(parts().map(({ part, points }) => t.search.points({ part: t.search[`part-${part}`](), points })))}
      </details>
    </Show>
  );
}

export type PlaceCardProps = PlaceHeadProps & {
  readonly pending: boolean;
  readonly disabled: boolean;
  readonly onHold: () => void;
};

/** A place that fits, with what there is to know before holding it. */
export function PlaceCard(props: PlaceCardProps) {
  return (
    <li class={styles.place}>
      <div class={styles.head}>
        <PlaceHead place={props.place} city={props.city} />
        <Button
          kind="primary"
          data-hold
          pending={props.pending}
          disabled={props.disabled}
          aria-label={t.search.holdAt({ place: codeNameOf(props.place) })}
          onClick={() => props.onHold()}
        >
          {t.search.hold()}
        </Button>
      </div>
      <Wishes place={props.place} />
      <Show when={props.place.byPhone}>
        <p class={styles.where}>{t.search.answersByPhone()}</p>
      </Show>
      <FreshnessLine place={props.place} />
      <Rank place={props.place} />
    </li>
  );
}

/** A place that does not fit: why, and what would change it. */
export function OtherPlace(props: PlaceHeadProps) {
  return (
    <li class={classes(styles.place, styles.other)}>
      <PlaceHead place={props.place} city={props.city} />
      <ul class={styles.reasons}>
        <For each={props.place.misfits}>{(misfit) => <li>{misfitInWords(misfit)}</li>}</For>
      </ul>
      <Show when={props.place.changes.length > 0}>
        <p>{t.search.wouldChange({ list: commaList(props.place.changes.map(changeInWords)) })}</p>
      </Show>
    </li>
  );
}
