import { type OverrideReason, overrideReasons } from '@iwaa/shared/services/services';
import { createSignal, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { announce } from '../Announcer.tsx';
import { Button } from '../Button.tsx';
import { Select } from '../inputs.tsx';
import { Notice } from '../Notice.tsx';
import { OrCancel } from '../OrCancel.tsx';
import { Outcome } from '../Outcome.tsx';
import { runThen } from '../placement/run.ts';
import { catalogue, serviceInWords } from './catalogue.ts';
import { placesInWords } from './offering.ts';
import type { PlanViewProps } from './PlanView.tsx';
import { whomChoices } from './plan-words.ts';
import styles from './services.module.css';

type GiveFormProps = PlanViewProps & { readonly onClose: () => void };

/** A place for somebody who stays. Where none is left, whoever leads the center may give one more and says why. */
export function GiveForm(props: GiveFormProps) {
  const [chosen, setChosen] = createSignal<string>();
  const [whom, setWhom] = createSignal<string>();
  const [why, setWhy] = createSignal<OverrideReason>('urgent');
  const offering = () => props.offerings.find(({ offeringId }) => offeringId === chosen()) ?? props.offerings[0];
  const isFull = () => {
    const { places = null, taken = 0 } = offering() ?? {};
    return places !== null && taken >= places;
  };
  const countsAsOne = () =>
    catalogue().services.some(({ id, counted }) => id === offering()?.service && counted === 'party');
  const letter = () => (countsAsOne() ? null : (whom() ?? props.plan.letters[0] ?? null));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { offeringId, service } = offering() ?? {};
    if (offeringId === undefined || service === undefined) return;
    const override = isFull() ? { override: why() } : {};
    const said = t.services.given({ service: serviceInWords(service) });
    const { changes, plan, onClose } = props;
    void runThen(changes.give, { placementId: plan.placementId, offeringId, letter: letter(), ...override }, () => {
      announce(said);
      onClose();
    });
  };
  return (
    <form class={styles.form} noValidate onSubmit={submit} aria-label={t.services.give()}>
      <Select
        label={t.services.which()}
        choices={props.offerings.map((one) => ({
          value: one.offeringId,
          label: `${serviceInWords(one.service)} · ${placesInWords(one)}`,
        }))}
        value={offering()?.offeringId ?? ''}
        onValue={setChosen}
      />
      <Show when={!countsAsOne()}>
        <Select
          label={t.services.forWhom()}
          choices={whomChoices(props.plan.letters).slice(1)}
          value={letter() ?? ''}
          onValue={setWhom}
        />
      </Show>
      <Show when={isFull()}>
        <OneMore mayOverride={props.mayOverride} why={why()} onWhy={setWhy} />
      </Show>
      <Outcome action={props.changes.give} />
      <OrCancel onCancel={() => props.onClose()}>
        <Button
          kind="primary"
          type="submit"
          disabled={isFull() && !props.mayOverride}
          pending={props.changes.give.busy()}
        >
          {t.services.giveVerb()}
        </Button>
      </OrCancel>
    </form>
  );
}

type OneMoreProps = {
  readonly mayOverride: boolean;
  readonly why: OverrideReason;
  readonly onWhy: (why: OverrideReason) => void;
};

function OneMore(props: OneMoreProps) {
  return (
    <>
      <Notice kind="warn">{props.mayOverride ? t.services.fullAsk() : t.services.fullStaff()}</Notice>
      <Show when={props.mayOverride}>
        <Select
          label={t.services.why()}
          choices={overrideReasons.map((reason) => ({ value: reason, label: t.services[`override-${reason}`]() }))}
          value={props.why}
          onValue={props.onWhy}
        />
      </Show>
    </>
  );
}
