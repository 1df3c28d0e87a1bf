import type { PlaceFound } from '@iwaa/shared/placements/views';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { travelInWords } from './place-words.ts';
import { OtherPlace } from './PlaceCard.tsx';
import styles from './Places.module.css';

type TransferPlacesProps = {
  readonly places: readonly PlaceFound[];
  readonly cityName: (cityId: string) => string;
  readonly asking: string | undefined;
  readonly onAsk: (place: PlaceFound) => void;
};

/** The centers that could go on with a stay, nearest to what is needed first; the others with their reasons. */
export function TransferPlaces(props: TransferPlacesProps) {
  const fitting = () => props.places.filter((place) => place.fits);
  const others = () => props.places.filter((place) => !place.fits);
  const where = (place: PlaceFound) =>
    [props.cityName(place.cityId), place.travelMinutes !== null && travelInWords(place.travelMinutes)]
      .filter(Boolean)
      .join(' · ');
  return (
    <section class={styles.block} aria-label={t.transfers.where()}>
      <p>
        <strong>{t.transfers.where()}</strong>
      </p>
      <Show when={fitting().length > 0} fallback={<p>{t.transfers.none()}</p>}>
        <ul class={styles.places}>
          <KeyedFor each={fitting()} by={({ centerId }) => centerId}>
            {(place) => (
              <li class={styles.place}>
                <div class={styles.head}>
                  <div>
                    <p class={styles.name}>
                      <bdi>{codeNameOf(place())}</bdi>
                    </p>
                    <p class={styles.where}>{where(place())}</p>
                  </div>
                  <Button
                    kind="primary"
                    pending={props.asking === place().centerId}
                    disabled={props.asking !== undefined && props.asking !== place().centerId}
                    aria-label={t.transfers.askOf({ place: codeNameOf(place()) })}
                    onClick={() => props.onAsk(place())}
                  >
                    {t.transfers.ask()}
                  </Button>
                </div>
              </li>
            )}
          </KeyedFor>
        </ul>
      </Show>
      <Show when={others().length > 0}>
        <details class={styles.others}>
          <summary>{t.transfers.others()}</summary>
          <ul class={styles.places}>
            <KeyedFor each={others()} by={({ centerId }) => centerId}>
              {(place) => <OtherPlace place={place()} city={props.cityName(place().cityId)} />}
            </KeyedFor>
          </ul>
        </details>
      </Show>
    </section>
  );
}
