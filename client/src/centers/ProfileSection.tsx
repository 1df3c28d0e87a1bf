import { Show, type JSX } from 'solid-js';
import type { ActionState } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { useCenter } from './center-context.ts';
import { ChangedMeanwhile } from '../ui/ChangedMeanwhile.tsx';
import { Facts } from '../ui/Facts.tsx';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { valueInWords, type ProfileField } from './profile.ts';
import { createProfileEdit, type ProfileEdit } from './profile-edit.ts';

type ProfileSectionProps = {
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly ProfileField[];
  /** The controls of the section, shown while it is edited. */
  readonly children: (edit: ProfileEdit) => JSX.Element;
};

/** One section of the profile: read at a glance, edited in place. */
export function ProfileSection(props: ProfileSectionProps) {
  const { center, places, mayEdit } = useCenter();
  const facts = () =>
    props.fields.map((field) => ({
      term: t.centers[`field-${field}`](),
      value: valueInWords(center(), field, places(), center().deputies),
    }));
  return (
    <Card title={props.title}>
      <Show when={props.intro}>
        <p class={layout.soft}>{props.intro}</p>
      </Show>
      <OpenInPlace
        label={t.centers.editSection({ what: props.title })}
        mayOpen={mayEdit}
        closed={<Facts facts={facts()} />}
      >
        {(close) => (
          <SectionForm title={props.title} onClose={close}>
            {props.children}
          </SectionForm>
        )}
      </OpenInPlace>
    </Card>
  );
}

type SectionFormProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: (edit: ProfileEdit) => JSX.Element;
};

const isOutrun = (state: ActionState<unknown>): boolean =>
  state.phase === 'refused' && state.refusal.code === 'changed-meanwhile';

function SectionForm(props: SectionFormProps) {
  const { center, places } = useCenter();
  const edit = createProfileEdit(() => props.onClose());
  const differences = () =>
    edit.changedMeanwhile().map((field) => ({
      field: t.centers[`field-${field}`](),
      theirs: valueInWords(center(), field, places(), center().deputies),
      mine: edit.isMine(field) ? valueInWords(edit.draft, field, places(), center().deputies) : undefined,
    }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void edit.saveChanges();
  };
  return (
    <form class={layout.stack} noValidate onSubmit={submit} aria-label={props.title}>
      {props.children(edit)}
      <Show when={differences().length > 0}>
        <ChangedMeanwhile differences={differences()} onTakeTheirs={edit.takeTheirs} onSaveMine={edit.saveMineAgain} />
      </Show>
      <Show when={!isOutrun(edit.save.state()) || differences().length === 0}>
        <Outcome action={edit.save} />
      </Show>
      <OrCancel onCancel={() => props.onClose()}>
        <Show when={differences().length === 0}>
          <Button kind="primary" type="submit" pending={edit.save.busy()}>
            {t.words.save()}
          </Button>
        </Show>
      </OrCancel>
    </form>
  );
}
