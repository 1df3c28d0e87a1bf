import type { PlaceFound, PlacesFound } from '@iwaa/shared/placements/views';
import { A } from '@solidjs/router';
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import type { Query } from '../platform/query.ts';
import { createShortcut } from '../platform/keys.ts';
import { liveState } from '../platform/live.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Outcome } from '../ui/Outcome.tsx';
import { Reference } from '../ui/placement/Reference.tsx';
import type { Cities } from './cities.ts';
import type { Composition } from './composition.ts';
import { HoldOutcome } from './HoldOutcome.tsx';
import type { Holding } from './holding.ts';
import { NeedBlock } from './NeedBlock.tsx';
import styles from './NewRequest.module.css';
import { PlacesBlock } from './PlacesBlock.tsx';
import { WhoBlock } from './WhoBlock.tsx';

type NewRequestViewProps = {
  readonly composition: Composition;
  readonly holding: Holding;
  readonly cities: Cities;
  readonly search: Query<PlacesFound>;
  /** True when there is enough to search with. */
  readonly ready: boolean;
  readonly updating: boolean;
  readonly onHold: (place: PlaceFound) => void;
  readonly onKeepWaiting: () => void;
};

/** Three blocks on one page: who, what and when, places that fit. */
export function NewRequestView(props: NewRequestViewProps) {
  let heading: HTMLHeadingElement | undefined;
  const [inSight, setInSight] = createSignal(false);
  onMount(() => {
    const watcher = new IntersectionObserver(([seen]) => setInSight(seen?.isIntersecting === true));
    const found = heading?.parentElement;
    if (found) watcher.observe(found);
    onCleanup(() => watcher.disconnect());
  });
  const jump = (): void => {
    heading?.scrollIntoView({ block: 'start' });
    const [first] = heading?.parentElement?.querySelectorAll<HTMLElement>('[data-hold]') ?? [];
    (first ?? heading)?.focus({ preventScroll: true });
  };
  createShortcut('p', t.composing.toPlaces, jump);
  const fitting = () => props.search.data()?.places.filter((place) => place.fits).length ?? 0;
  const started = () => props.composition.draft.party.length > 0;

  return (
    <>
      <div class={styles.title}>
        <h1>{t.composing.title()}</h1>
        <Show when={started()}>
          <Button kind="plain" onClick={() => props.composition.clear()}>
            {t.composing.startOver()}
          </Button>
        </Show>
      </div>
      <p>
        <A href="/requests/group">{t.group.link()}</A>
      </p>
      <div class={styles.columns}>
        <div class={styles.form}>
          <WhoBlock draft={props.composition.draft} edit={props.composition.edit} />
          <NeedBlock draft={props.composition.draft} edit={props.composition.edit} cities={props.cities.all()} />
        </div>
        <section class={styles.found} aria-labelledby="places-found">
          <h2 id="places-found" tabindex="-1" ref={(element) => (heading = element)}>
            {t.search.title()}
          </h2>
          <Found {...props} />
        </section>
      </div>
      <Show when={props.ready}>
        <div class={classes(styles.jump, inSight() && styles.arrived)}>
          <Button kind="primary" wide onClick={jump}>
            {fitting() === 0 ? t.search.nothingFits() : t.search.fit({ count: fitting() })} ↓
          </Button>
        </div>
      </Show>
    </>
  );
}

/** The places for what was tapped so far, and what became of the last try to hold one. */
function Found(props: NewRequestViewProps) {
  const holdingNow = () =>
    props.holding.hold.busy() || props.holding.file.busy() ? props.holding.wanted()?.centerId : undefined;
  return (
    <>
      <Show when={props.ready} fallback={<p class={styles.soft}>{t.search.notYet()}</p>}>
        <HoldOutcome holding={props.holding} places={props.search.data()?.places ?? []} />
        <Answer query={props.search} lines={3}>
          {(data) => (
            <PlacesBlock
              places={data().places}
              travelTableOn={data().travelTableOn}
              cityName={props.cities.nameOf}
              updating={props.updating}
              offline={liveState() === 'offline'}
              holding={holdingNow()}
              onHold={props.onHold}
              whenNone={
                <Button kind="primary" pending={props.holding.file.busy()} onClick={() => props.onKeepWaiting()}>
                  {t.composing.keepWaiting()}
                </Button>
              }
            />
          )}
        </Answer>
      </Show>
      <Show when={props.composition.filed()}>
        {(filed) => (
          <p class={styles.soft}>
            {t.composing.keptAs()} <Reference value={filed().reference} />
          </p>
        )}
      </Show>
      <Outcome action={props.holding.withdraw} />
    </>
  );
}
