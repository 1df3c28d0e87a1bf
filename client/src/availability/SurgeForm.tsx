import type { RegionLine } from '@iwaa/shared/centers/centers';
import { type SurgeReason, surgeReasons } from '@iwaa/shared/ledger/surge';
import { createSignal } from 'solid-js';
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { dayOf } from '../platform/time.ts';
import { nameOf } from '../text/name.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Select, TextInput } from '../ui/inputs.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import styles from './surge.module.css';

type SurgeFormProps = { readonly regions: readonly RegionLine[] };

const daysAhead = (days: number): string => dayOf(now() + days * 86_400_000);

/** Opens a surge: where, through which day, and why. */
export function SurgeForm(props: SurgeFormProps) {
  const open = createAction(api.ledger.surge.mutate);
  const [regionId, setRegionId] = createSignal('');
  const [until, setUntil] = createSignal(daysAhead(7));
  const [reason, setReason] = createSignal<SurgeReason>('raid');
  const [tried, setTried] = createSignal(false);
  const regions = () => [
    { value: '', label: t.surge.choose() },
    ...props.regions.map((region) => ({ value: region.id, label: nameOf(region) })),
  ];
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (regionId() === '' || until() === '') return;
    const outcome = await open.run({ regionId: regionId(), until: until(), reason: reason() });
    if (outcome.phase !== 'done') return;
    setTried(false);
    setRegionId('');
    announce(t.surge.opened());
  };
  return (
    <details class={styles.panel}>
      <summary>{t.surge.title()}</summary>
      <form class={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p class={styles.soft}>{t.surge.what()}</p>
        <div class={styles.fields}>
          <Select
            label={t.surge.region()}
            choices={regions()}
            value={regionId()}
            error={tried() && regionId() === '' ? t.surge.regionMissing() : undefined}
            onValue={setRegionId}
          />
          <TextInput
            type="date"
            dir="ltr"
            label={t.surge.until()}
            min={daysAhead(0)}
            max={daysAhead(366)}
            value={until()}
            onValue={setUntil}
          />
        </div>
        <Choices
          label={t.surge.why()}
          choices={choicesOf(surgeReasons, t.surge)}
          value={reason()}
          onValue={setReason}
        />
        <Outcome action={open} />
        <div>
          <Button kind="primary" type="submit" pending={open.busy()}>
            {t.surge.openVerb()}
          </Button>
        </div>
      </form>
    </details>
  );
}
