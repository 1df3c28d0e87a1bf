import type { PlaceFound } from '@iwaa/shared/placements/views';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { commaList } from '../ui/placement/party.ts';
import type { Holding } from './holding.ts';

const faster: ReadonlySet<string> = new Set(['taken', 'room-taken', 'does-not-fit']);
const mostOffered = 3;

/** What became of the last try to hold: somebody faster is named as such, everything is kept, and the next places are said. */
export function HoldOutcome(props: { readonly holding: Holding; readonly places: readonly PlaceFound[] }) {
  const refused = () => {
    const state = props.holding.hold.state();
    return state.phase === 'refused' ? state.refusal.code : '';
  };
  const wasFaster = () => (faster.has(refused()) ? props.holding.wanted() : undefined);
  const next = () =>
    props.places
      .filter((place) => place.fits && place.centerId !== props.holding.wanted()?.centerId)
      .slice(0, mostOffered);
  return (
    <>
      <Outcome action={props.holding.file} />
      <Show when={wasFaster()} fallback={<Outcome action={props.holding.hold} />}>
        {(place) => (
          <Notice kind="now">
            <p>{t.composing.faster({ place: codeNameOf(place()) })}</p>
            <p>
              <Show when={next().length > 0} fallback={t.composing.noneNext()}>
                {t.composing.nextPlaces({ list: commaList(next().map(codeNameOf)) })}
              </Show>
            </p>
          </Notice>
        )}
      </Show>
      <Show when={refused() === 'hold-limit'}>
        <a href="/requests">{t.composing.seeHeld()}</a>
      </Show>
    </>
  );
}
