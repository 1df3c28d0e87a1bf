import { countings, type ServiceLine, type SetService } from '@iwaa/shared/services/services';
import { createSignal, untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { nameOf } from '../text/name.ts';
import { announce } from '../ui/Announcer.tsx';
import { Choices } from '../ui/placement/Choices.tsx';
import { runThen } from '../ui/placement/run.ts';
import { EntryForm } from './EntryForm.tsx';
import { areNamed, NameFields, noNames } from './NameFields.tsx';

type ServiceFormProps = {
  readonly service?: ServiceLine;
  readonly createSet: () => Action<SetService, unknown>;
  readonly onClose: () => void;
};

const draftOf = (service: ServiceLine | undefined) => ({
  ...noNames,
  counted: service?.counted ?? ('person' as const),
  perLanguage: service?.perLanguage ?? false,
  ...(service && { nameFr: service.nameFr, nameAr: service.nameAr, nameEn: service.nameEn }),
});

/** A service: its names, who of a party takes a place, and whether the language decides. */
export function ServiceForm(props: ServiceFormProps) {
  const seen = untrack(() => props.service);
  const set = untrack(() => props.createSet());
  const [draft, setDraft] = createStore<Pick<SetService, keyof ReturnType<typeof draftOf>>>(draftOf(seen));
  const [tried, setTried] = createSignal(false);
  const save = (retired: boolean): void => {
    const known = seen && { serviceId: seen.id, version: seen.version };
    const said = (seen ? t.services.saved : t.services.added)({ service: nameOf(draft) });
    const { onClose } = props;
    void runThen(set, { ...known, ...draft, retired }, () => {
      announce(said);
      onClose();
    });
  };
  return (
    <EntryForm
      label={seen ? t.services.edit({ service: nameOf(seen) }) : t.services.addService()}
      isRight={areNamed(draft)}
      action={set}
      onTry={() => setTried(true)}
      onSave={() => save(seen?.retired ?? false)}
      onClose={() => props.onClose()}
      takeOut={
        seen && {
          verb: (seen.retired ? t.services.offeredAgain : t.services.takeOut)({ service: nameOf(seen) }),
          onPress: () => save(!seen.retired),
        }
      }
    >
      <NameFields names={draft} tried={tried()} onNames={setDraft} />
      <Choices
        label={t.services.counted()}
        choices={countings.map((value) => ({ value, label: t.services[`counted-${value}`]() }))}
        value={draft.counted}
        onValue={(counted) => setDraft({ counted })}
      />
      <Choices
        label={t.services.perLanguage()}
        choices={(['no', 'yes'] as const).map((value) => ({ value, label: t.services[`perLanguage-${value}`]() }))}
        value={draft.perLanguage ? 'yes' : 'no'}
        onValue={(answer) => setDraft({ perLanguage: answer === 'yes' })}
      />
    </EntryForm>
  );
}
