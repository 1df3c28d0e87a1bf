import { CreateCenter, type CenterList } from '@iwaa/shared/centers/centers';
import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { CodeNameFields } from '../ui/CodeNameFields.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import type { NetworkChanges } from './changes.ts';
import { CitySelect } from './CitySelect.tsx';
import { focusFirstWrong } from '../ui/focus-wrong.ts';
import layout from '../ui/layout.module.css';
import { OrganizationChoice } from '../ui/OrganizationChoice.tsx';
import { wrongFields } from './wrong-fields.ts';

type CreateCenterProps = {
  readonly open: boolean;
  readonly places: CenterList;
  readonly changes: NetworkChanges;
  readonly onClose: () => void;
  readonly onCreated: (centerId: string) => void;
  readonly onOrganization: () => void;
};

/** A new center starts as planned, with the usual rhythms; the rest is written on its own page. */
export function CreateCenterDialog(props: CreateCenterProps) {
  return (
    <Dialog open={props.open} title={t.centers.createTitle()} onClose={() => props.onClose()}>
      <CreateCenterForm {...props} />
    </Dialog>
  );
}

function CreateCenterForm(props: CreateCenterProps) {
  const [draft, setDraft] = createStore({ organizationId: '', codeName: '', codeNameAr: '', cityId: '' });
  const [tried, setTried] = createSignal(false);
  const create = createAction<typeof draft, { centerId: string }>((input, options) =>
    props.changes.create(input, options),
  );
  const wrong = () => wrongFields(CreateCenter, { ...draft });
  const errorOf = (field: keyof typeof draft): string | undefined =>
    tried() && wrong().has(field) ? t.centers[`missing-${field}`]() : undefined;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (wrong().size > 0) return focusFirstWrong(event.currentTarget);
    const outcome = await create.run({ ...draft });
    if (outcome.phase === 'done') props.onCreated(outcome.result.centerId);
  };
  return (
    <form class={layout.stack} noValidate onSubmit={(event) => void submit(event)}>
      <p class={layout.soft}>{t.centers.createIntro()}</p>
      <CodeNameFields codeName={draft.codeName} codeNameAr={draft.codeNameAr} errorOf={errorOf} onNames={setDraft} />
      <CitySelect
        places={props.places}
        error={errorOf('cityId')}
        value={draft.cityId}
        onValue={(cityId) => setDraft({ cityId })}
      />
      <OrganizationChoice
        kind="operator"
        organizations={props.places.organizations}
        error={errorOf('organizationId')}
        value={draft.organizationId}
        onValue={(organizationId) => setDraft({ organizationId })}
        add={props.changes.addOrganization}
        onAdded={props.onOrganization}
      />
      <Outcome action={create} />
      <Button kind="primary" type="submit" pending={create.busy()}>
        {t.centers.createVerb()}
      </Button>
    </form>
  );
}
