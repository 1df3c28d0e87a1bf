import type { OfferingLine, PlaceHeld, PlanItem, StayPlan } from '@iwaa/shared/services/services';
import { Show, untrack } from 'solid-js';
import { now } from '../../platform/clock.ts';
import { dayInWords, dayOf } from '../../platform/time.ts';
import { t } from '../../text/index.ts';
import { announce } from '../Announcer.tsx';
import { Button } from '../Button.tsx';
import { KeyedFor } from '../KeyedFor.tsx';
import { OpenInPlace } from '../OpenInPlace.tsx';
import { Outcome } from '../Outcome.tsx';
import { runThen } from '../placement/run.ts';
import { serviceInWords } from './catalogue.ts';
import { GiveForm } from './GiveForm.tsx';
import type { PlanChanges } from './plan-changes.ts';
import { itemInWords, whomInWords } from './plan-words.ts';
import { PlanForm } from './PlanForm.tsx';
import styles from './services.module.css';

export type PlanViewProps = {
  readonly plan: StayPlan;
  readonly offerings: readonly OfferingLine[];
  readonly mayOverride: boolean;
  readonly changes: PlanChanges;
};

/** The services of a stay: which places its people have, and which steps are planned. */
export function PlanView(props: PlanViewProps) {
  return (
    <>
      <Show when={!props.plan.open}>
        <p class={styles.gone}>{t.services.stayOver()}</p>
      </Show>
      <section class={styles.part} aria-label={t.services.held()}>
        <h3 class={styles.title}>{t.services.held()}</h3>
        <Show when={props.plan.places.length > 0} fallback={<p class={styles.gone}>{t.services.noneHeld()}</p>}>
          <ul class={styles.lines}>
            <KeyedFor each={props.plan.places} by={(place) => place.placeId}>
              {(place) => <Held place={place()} changes={props.changes} />}
            </KeyedFor>
          </ul>
        </Show>
        <OpenInPlace label={t.services.give()} mayOpen={props.plan.open && props.offerings.length > 0}>
          {(close) => <GiveForm {...props} onClose={close} />}
        </OpenInPlace>
      </section>
      <section class={styles.part} aria-label={t.services.plan()}>
        <h3 class={styles.title}>{t.services.plan()}</h3>
        <Show when={props.plan.items.length > 0} fallback={<p class={styles.gone}>{t.services.noPlan()}</p>}>
          <ul class={styles.lines}>
            <KeyedFor each={props.plan.items} by={(item) => item.itemId}>
              {(item) => <Item item={item()} changes={props.changes} />}
            </KeyedFor>
          </ul>
        </Show>
        <OpenInPlace label={t.services.addStep()} mayOpen={props.plan.open}>
          {(close) => <PlanForm plan={props.plan} add={props.changes.add} onClose={close} />}
        </OpenInPlace>
      </section>
    </>
  );
}

function Held(props: { readonly place: PlaceHeld; readonly changes: PlanChanges }) {
  const free = untrack(() => props.changes.createFree());
  const service = () => serviceInWords(props.place.service);
  const press = (): void => {
    const said = t.services.freed({ service: service() });
    void runThen(free, { placeId: props.place.placeId }, () => announce(said));
  };
  return (
    <li class={styles.line}>
      <span class={styles.name}>{service()}</span>
      <Button kind="plain" pending={free.busy()} aria-label={t.services.freeOf({ service: service() })} onClick={press}>
        {t.services.free()}
      </Button>
      <span class={styles.under}>
        {whomInWords(props.place.letter)}
        <Show when={props.place.override}>
          {(why) => <> · {t.services.above({ why: t.services[`override-${why()}`]() })}</>}
        </Show>
      </span>
      <Outcome action={free} />
    </li>
  );
}

function Item(props: { readonly item: PlanItem; readonly changes: PlanChanges }) {
  const tick = untrack(() => props.changes.createTick());
  const cancel = untrack(() => props.changes.createCancel());
  const what = () => itemInWords(props.item);
  const isDone = () => props.item.doneAt !== null;
  const isLate = () => !isDone() && props.item.dueOn < dayOf(now());
  const when = () => {
    const { doneAt, dueOn } = props.item;
    if (doneAt !== null) return t.services.doneOn({ day: dayInWords(doneAt) });
    return (isLate() ? t.services.late : t.services.dueOn)({ day: dayInWords(dueOn) });
  };
  const pressTick = (): void => {
    const said = isDone() ? t.services.unticked({ what: what() }) : t.services.ticked({ what: what() });
    void runThen(tick, { itemId: props.item.itemId, done: !isDone() }, () => announce(said));
  };
  const pressCancel = (): void => {
    const said = t.services.cancelled({ what: what() });
    void runThen(cancel, { itemId: props.item.itemId }, () => announce(said));
  };
  return (
    <li class={styles.line}>
      <span class={isDone() ? styles.gone : styles.name}>{what()}</span>
      <span class={styles.acts}>
        <Button
          pending={tick.busy()}
          aria-label={(isDone() ? t.services.notDoneOf : t.services.doneOf)({ what: what() })}
          onClick={pressTick}
        >
          {isDone() ? t.services.notDone() : t.services.done()}
        </Button>
        <Show when={!isDone()}>
          <Button
            kind="plain"
            pending={cancel.busy()}
            aria-label={t.services.cancelOf({ what: what() })}
            onClick={pressCancel}
          >
            {t.services.cancel()}
          </Button>
        </Show>
      </span>
      <span class={styles.under}>
        {whomInWords(props.item.letter)} · <span class={isLate() ? styles.late : undefined}>{when()}</span>
      </span>
      <Outcome action={tick} />
      <Outcome action={cancel} />
    </li>
  );
}
