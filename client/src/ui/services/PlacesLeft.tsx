import type { OfferingLine, WaitingLine } from '@iwaa/shared/services/services';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Reference } from '../placement/Reference.tsx';
import { StatusMark } from '../StatusMark.tsx';
import { serviceInWords } from './catalogue.ts';
import { placesInWords, statusOfPlaces, termsInWords } from './offering.ts';
import styles from './services.module.css';

type PlacesLeftProps = { readonly offerings: readonly OfferingLine[]; readonly waiting: readonly WaitingLine[] };

/** Each service with the places left, and under it who asked for it and has none. */
export function PlacesLeft(props: PlacesLeftProps) {
  // A service given in two ways is waited for once: under the first.
  const isFirst = (offering: OfferingLine): boolean =>
    props.offerings.find(({ service }) => service === offering.service) === offering;
  const waitingFor = (offering: OfferingLine) =>
    isFirst(offering) ? props.waiting.filter(({ service }) => service === offering.service) : [];
  return (
    <div class={styles.part}>
      <h3 class={styles.title}>{t.services.placesTitle()}</h3>
      <ul class={styles.lines}>
        <For each={props.offerings}>
          {(offering) => (
            <li class={styles.line}>
              <span class={styles.name}>{serviceInWords(offering.service)}</span>
              <StatusMark status={statusOfPlaces(offering)}>{placesInWords(offering)}</StatusMark>
              <span class={styles.under}>{termsInWords(offering)}</span>
              <For each={waitingFor(offering)}>{(line) => <Waiting line={line} />}</For>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function Waiting(props: { readonly line: WaitingLine }) {
  return (
    <span class={styles.under}>
      {t.services.waiting()}{' '}
      <A href={`/requests/${props.line.reference}`}>
        <Reference value={props.line.reference} />
      </A>
      <Show when={props.line.must}> {t.services.mustHave()}</Show>
    </span>
  );
}
