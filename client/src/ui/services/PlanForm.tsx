import type { AddPlanItem, StayPlan } from '@iwaa/shared/services/services';
import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Action } from '../../platform/action.ts';
import { now } from '../../platform/clock.ts';
import { dayOf } from '../../platform/time.ts';
import { t } from '../../text/index.ts';
import { announce } from '../Announcer.tsx';
import { Button } from '../Button.tsx';
import { focusFirstWrong } from '../focus-wrong.ts';
import { Select, TextInput } from '../inputs.tsx';
import { OrCancel } from '../OrCancel.tsx';
import { Outcome } from '../Outcome.tsx';
import { runThen } from '../placement/run.ts';
import { serviceInWords, services, stepInWords, steps } from './catalogue.ts';
import { itemInWords, whomChoices } from './plan-words.ts';
import styles from './services.module.css';

type PlanFormProps = {
  readonly plan: StayPlan;
  readonly add: Action<AddPlanItem, unknown>;
  readonly onClose: () => void;
};

/** A step: which service, what of it, for whom, by when. All of it is chosen, nothing is written. */
export function PlanForm(props: PlanFormProps) {
  const [draft, setDraft] = createStore({ service: '', step: '', letter: '', dueOn: '' });
  const [tried, setTried] = createSignal(false);
  const service = () => draft.service || (services()[0]?.id ?? '');
  const step = () => draft.step || (steps()[0]?.id ?? '');
  const isDayRight = () => draft.dueOn !== '' && draft.dueOn >= dayOf(now());
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isDayRight()) return focusFirstWrong(event.currentTarget);
    const { placementId } = props.plan;
    const chosen = { service: service(), step: step() };
    const said = t.services.planned({ what: itemInWords(chosen) });
    const { add, onClose } = props;
    void runThen(add, { placementId, letter: draft.letter || null, dueOn: draft.dueOn, ...chosen }, () => {
      announce(said);
      onClose();
    });
  };
  return (
    <form class={styles.form} noValidate onSubmit={submit} aria-label={t.services.addStep()}>
      <Select
        label={t.services.which()}
        choices={services().map(({ id }) => ({ value: id, label: serviceInWords(id) }))}
        value={service()}
        onValue={(chosen) => setDraft({ service: chosen })}
      />
      <Select
        label={t.services.step()}
        choices={steps().map(({ id }) => ({ value: id, label: stepInWords(id) }))}
        value={step()}
        onValue={(chosen) => setDraft({ step: chosen })}
      />
      <Select
        label={t.services.forWhom()}
        choices={whomChoices(props.plan.letters)}
        value={draft.letter}
        onValue={(letter) => setDraft({ letter })}
      />
      <TextInput
        type="date"
        dir="ltr"
        label={t.services.dueDay()}
        min={dayOf(now())}
        error={tried() && !isDayRight() ? t.services.dayMissing() : undefined}
        value={draft.dueOn}
        onValue={(dueOn) => setDraft({ dueOn })}
      />
      <Outcome action={props.add} />
      <OrCancel onCancel={() => props.onClose()}>
        <Button kind="primary" type="submit" pending={props.add.busy()}>
          {t.services.planVerb()}
        </Button>
      </OrCancel>
    </form>
  );
}
