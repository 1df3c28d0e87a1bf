import type { PlaceFound } from '@iwaa/shared/placements/views';
import type { Day } from '@iwaa/shared/text';
import { createEffect, type JSX, on, Show } from 'solid-js';
import { moveFocusInList } from '../platform/keys.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Empty } from '../ui/Empty.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { Notice } from '../ui/Notice.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { commaList } from '../ui/placement/party.ts';
import { misfitInWords, sorted, travelSourceInWords } from './place-words.ts';
import { OtherPlace, PlaceCard } from './PlaceCard.tsx';
import styles from './Places.module.css';

export type PlacesBlockProps = {
  readonly places: readonly PlaceFound[];
  /** The day of the imported travel times, if there are any. */
  readonly travelTableOn: Day | null;
  readonly cityName: (cityId: string) => string;
  /** True while the list is older than what was asked: it stays, and says so. */
  readonly updating: boolean;
  /** The center whose hold is being asked for. */
  readonly holding: string | undefined;
  /** Without a line nothing can be held, nor left to be held later unseen. */
  readonly offline: boolean;
  readonly onHold: (place: PlaceFound) => void;
  /** What can be done when nothing fits. */
  readonly whenNone: JSX.Element;
};

/** The places that fit, best first, and folded below them the others with their reasons. */
export function PlacesBlock(props: PlacesBlockProps) {
  const found = () => sorted(props.places);
  const count = () => found().fitting.length;
  createEffect(on(count, (places) => announce(t.search.fit({ count: places })), { defer: true }));
  return (
    <div class={styles.block} aria-busy={props.updating ? 'true' : undefined}>
      <Show when={props.places.some((place) => place.travelMinutes !== null)}>
        <p class={styles.where}>{travelSourceInWords(props.travelTableOn)}</p>
      </Show>
      <p class={styles.updating}>{props.updating ? t.search.updating() : ''}</p>
      <Show when={props.offline}>
        <Notice kind="now">
          <p>
            {t.search.offline()} <a href="/night">{t.shell.night()}</a>
          </p>
        </Notice>
      </Show>
      <Show when={count() > 0} fallback={<NothingFits nearest={found().others[0]} {...props} />}>
        <ul class={styles.places} onKeyDown={(event) => moveFocusInList(event, '[data-hold]')}>
          <KeyedFor each={found().fitting} by={({ centerId }) => centerId}>
            {(place) => (
              <PlaceCard
                place={place()}
                city={props.cityName(place().cityId)}
                pending={props.holding === place().centerId}
                disabled={props.offline || (props.holding !== undefined && props.holding !== place().centerId)}
                onHold={() => props.onHold(place())}
              />
            )}
          </KeyedFor>
        </ul>
      </Show>
      <Show when={found().others.length > 0}>
        <details class={styles.others}>
          <summary>{t.search.others({ count: found().others.length })}</summary>
          <ul class={styles.places}>
            <KeyedFor each={found().others} by={({ centerId }) => centerId}>
              {(place) => <OtherPlace place={place()} city={props.cityName(place().cityId)} />}
            </KeyedFor>
          </ul>
        </details>
      </Show>
    </div>
  );
}

/** Empty is an answer: what there is not, what nearly fits and why, and what can still be done. */
function NothingFits(props: PlacesBlockProps & { readonly nearest: PlaceFound | undefined }) {
  return (
    <Empty title={t.search.nothingFits()}>
      <Show when={props.nearest}>
        {(place) => (
          <p>
            {t.search.nearest({
              place: codeNameOf(place()),
              city: props.cityName(place().cityId),
              why: commaList(place().misfits.map(misfitInWords)),
            })}
          </p>
        )}
      </Show>
      {props.whenNone}
    </Empty>
  );
}
