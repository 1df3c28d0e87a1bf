import type { CenterServices } from '@iwaa/shared/services/services';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { DueList, type Tick } from '../ui/services/DueList.tsx';
import { PlacesLeft } from '../ui/services/PlacesLeft.tsx';
import styles from './desk.module.css';

type ServicesPanelProps = {
  readonly services: CenterServices;
  /** Left out for those who see only how much is due. */
  readonly createTick: Tick | undefined;
};

/** The services of the center: the steps of plans that are due, then the places left and who waits. */
export function ServicesPanel(props: ServicesPanelProps) {
  const isHidden = () => props.services.waits > props.services.waiting.length;
  return (
    <section class={styles.section} aria-labelledby="services">
      <h2 id="services" tabindex="-1">
        {t.services.offered()}
      </h2>
      <div class={styles.services}>
        <DueList services={props.services} createTick={props.createTick} />
        <div class={styles.section}>
          <Show
            when={props.services.offerings.length > 0}
            fallback={<p class={styles.soft}>{t.services.noneOffered()}</p>}
          >
            <PlacesLeft offerings={props.services.offerings} waiting={props.services.waiting} />
          </Show>
          <Show when={isHidden()}>
            <p class={styles.soft}>{t.services.waitingFor({ count: props.services.waits })}</p>
          </Show>
        </div>
      </div>
    </section>
  );
}
