import { weekdays, type OfferingLine, type SetOffering } from '@iwaa/shared/services/services';
import { createSignal, For, Show, untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { focusFirstWrong } from '../ui/focus-wrong.ts';
import { Select, TextInput } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices } from '../ui/placement/Choices.tsx';
import { ownTongues, tongueInWords } from '../ui/placement/names.ts';
import { toggled } from '../ui/placement/toggled.ts';
import { isPerLanguage, serviceInWords, services } from '../ui/services/catalogue.ts';
import { weekdayInWords } from '../ui/services/days.ts';
import { createCenterChange, useCenter } from './center-context.ts';
import { arePlacesRight, draftFrom, type OfferingDraft, offeringFrom } from './offering-draft.ts';

type OfferingFormProps = { readonly offering?: OfferingLine; readonly onClose: () => void };

const serviceChoices = () => services().map(({ id }) => ({ value: id, label: serviceInWords(id) }));

/** A service the center gives: a new one is chosen from the catalogue, one that is there keeps its kind. */
export function OfferingForm(props: OfferingFormProps) {
  const { center, changes } = useCenter();
  // What the editor saw when they began: read again meanwhile, it must not replace what is typed.
  const seen = untrack(() => props.offering);
  const [draft, setDraft] = createStore(draftFrom(seen));
  const [tried, setTried] = createSignal(false);
  const save = createCenterChange<SetOffering, { offeringId: string }>(
    (input, options) => changes.setOffering(input, options),
    (input) => t.services.saved({ service: serviceInWords(input.service) }),
  );
  const interprets = () => isPerLanguage(draft.service);
  const wrong = () => ({
    service: draft.service === '' ? t.services.chooseFirst() : undefined,
    places: arePlacesRight(draft.places) ? undefined : t.services.placesWrong(),
    languages: interprets() && draft.languages.length === 0 ? t.services.languagesMissing() : undefined,
  });
  const faults = () => (tried() ? wrong() : undefined);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.values(wrong()).some(Boolean)) return focusFirstWrong(event.currentTarget);
    const outcome = await save.run(offeringFrom(draft, center().centerId, seen));
    if (outcome.phase === 'done') props.onClose();
  };
  return (
    <form class={layout.stack} noValidate onSubmit={(event) => void submit(event)} aria-label={t.services.offered()}>
      <div class={layout.fields}>
        <Show when={!seen}>
          <Select
            label={t.services.which()}
            error={faults()?.service}
            choices={[{ value: '', label: t.services.chooseOne() }, ...serviceChoices()]}
            value={draft.service}
            onValue={(service) => setDraft({ service })}
          />
        </Show>
        <TextInput
          label={t.services.places()}
          hint={t.services.placesHint()}
          error={faults()?.places}
          inputmode="numeric"
          dir="ltr"
          maxlength="3"
          value={draft.places}
          onValue={(places) => setDraft({ places })}
        />
      </div>
      <WhenAndWhere draft={draft} interprets={interprets()} onDraft={setDraft} />
      <Show when={faults()?.languages}>{(fault) => <p role="alert">{fault()}</p>}</Show>
      <Outcome action={save} />
      <OrCancel onCancel={() => props.onClose()}>
        <Button kind="primary" type="submit" pending={save.busy()}>
          {t.words.save()}
        </Button>
      </OrCancel>
    </form>
  );
}

type WhenAndWhereProps = {
  readonly draft: OfferingDraft;
  readonly interprets: boolean;
  readonly onDraft: (changed: Partial<OfferingDraft>) => void;
};

function WhenAndWhere(props: WhenAndWhereProps) {
  return (
    <>
      <Choices
        label={t.services.where()}
        choices={[
          { value: 'site', label: t.services.onSite() },
          { value: 'partner', label: t.services.byPartner() },
        ]}
        value={props.draft.onSite ? 'site' : 'partner'}
        onValue={(where) => props.onDraft({ onSite: where === 'site' })}
      />
      <ChipList
        label={t.services.days()}
        values={weekdays}
        chosen={props.draft.days}
        words={(day) => weekdayInWords(day)}
        onChosen={(days) => props.onDraft({ days })}
      />
      <ChipList
        label={props.interprets ? t.services.languagesOfInterpreter() : t.services.languages()}
        values={[...new Set([...ownTongues, ...props.draft.languages])]}
        chosen={props.draft.languages}
        words={tongueInWords}
        onChosen={(languages) => props.onDraft({ languages })}
      />
    </>
  );
}

type ChipListProps<V> = {
  readonly label: string;
  readonly values: readonly V[];
  readonly chosen: readonly V[];
  readonly words: (value: V) => string;
  readonly onChosen: (chosen: V[]) => void;
};

function ChipList<V>(props: ChipListProps<V>) {
  return (
    <div class={layout.list}>
      <p class={layout.small}>{props.label}</p>
      <ChipRow wrap label={props.label}>
        <For each={props.values}>
          {(value) => (
            <Chip pressed={props.chosen.includes(value)} onPress={() => props.onChosen(toggled(props.chosen, value))}>
              {props.words(value)}
            </Chip>
          )}
        </For>
      </ChipRow>
    </div>
  );
}
