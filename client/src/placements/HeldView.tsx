import type { Channel } from '@iwaa/shared/centers/words';
import type { SendOffer } from '@iwaa/shared/placements/inputs';
import { letterOf } from '@iwaa/shared/placements/words';
import { createEffect, onMount, Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Card } from '../ui/Card.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { PeopleList } from '../ui/placement/PartyWords.tsx';
import { Reference } from '../ui/placement/Reference.tsx';
import type { Filed, Held } from './composition.ts';
import type { Draft } from './draft.ts';
import { HoldBar } from './HoldBar.tsx';
import type { Holding } from './holding.ts';
import { MarksCard } from './MarksCard.tsx';
import styles from './NewRequest.module.css';
import { SendForm } from './SendForm.tsx';

type HeldViewProps = {
  readonly held: Held;
  readonly filed: Filed | undefined;
  readonly draft: Draft;
  readonly city: string;
  readonly channel: Channel | undefined;
  readonly holding: Holding;
  readonly send: Action<SendOffer, unknown>;
  readonly onSend: (input: SendOffer) => void;
};

/** A place is held: its time runs in sight while the rest is completed below. */
export function HeldView(props: HeldViewProps) {
  let heading: HTMLHeadingElement | undefined;
  const place = () => t.composing.placeIn({ place: codeNameOf(props.held.place), city: props.city });
  const people = () => props.draft.party.map((person, index) => ({ ...person, letter: letterOf(index) }));
  onMount(() => {
    heading?.focus();
    announce(t.composing.held({ place: place() }));
  });
  createEffect(() => props.held.extended && announce(t.composing.extended()));
  return (
    <>
      <h1 tabindex="-1" ref={(element) => (heading = element)}>
        {t.composing.completeTitle()}
      </h1>
      <HoldBar
        place={place()}
        lapsesAt={props.held.lapsesAt}
        extended={props.held.extended}
        extend={props.holding.extend}
        giveUp={props.holding.withdraw}
        onExtend={() => void props.holding.extendOnce(props.held.offerId)}
        onGiveUp={() => props.filed && void props.holding.giveUp(props.filed.requestId)}
        onChooseAgain={props.holding.letGo}
      />
      <div class={styles.columns}>
        <Card title={t.composing.complete()}>
          <SendForm
            offerId={props.held.offerId}
            channel={props.channel}
            urgency={props.draft.urgency}
            send={props.send}
            onSend={props.onSend}
          />
        </Card>
        <div class={styles.form}>
          <Card title={t.composing.who()}>
            <Show when={props.filed}>
              {(filed) => (
                <p>
                  {t.composing.reference()} <Reference value={filed().reference} />
                </p>
              )}
            </Show>
            <PeopleList people={people()} />
            <p class={styles.soft}>{t.composing.toChangeGiveUp()}</p>
          </Card>
          <Show when={props.filed}>
            {(filed) => <MarksCard requestId={filed().requestId} reference={filed().reference} mayTakeBack />}
          </Show>
        </div>
      </div>
    </>
  );
}
