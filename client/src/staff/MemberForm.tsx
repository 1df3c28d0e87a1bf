import type { StaffMember } from '@iwaa/shared/staff/staff';
import { certificateKinds, professions, staffGenders } from '@iwaa/shared/staff/words';
import { createSignal, For, untrack } from 'solid-js';
import { createStore, unwrap } from 'solid-js/store';
import { t } from '../text/index.ts';
import { toast } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { Select, TextInput } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import { ownTongues, tongueInWords } from '../ui/placement/names.ts';
import { CertificateFields } from './CertificateFields.tsx';
import { andReread, type MemberChanges } from './changes.ts';
import styles from './staff.module.css';

type MemberFormProps = {
  readonly centerId: string;
  /** Left out for somebody new. */
  readonly member?: StaffMember;
  readonly changes: MemberChanges;
  readonly reread: () => void;
  readonly onClose: () => void;
};

type MemberDraft = Pick<StaffMember, 'displayName' | 'profession' | 'gender' | 'languages' | 'certificates'>;

const draftOf = (member: StaffMember | undefined): MemberDraft => ({
  displayName: member?.displayName ?? '',
  profession: member?.profession ?? 'care-worker',
  gender: member?.gender ?? null,
  languages: [...(member?.languages ?? [])],
  certificates: (member?.certificates ?? []).map((one) => ({ ...one })),
});

/** A name or a code, what the person does, and what they speak and may do. */
export function MemberForm(props: MemberFormProps) {
  const [draft, setDraft] = createStore(untrack(() => draftOf(props.member)));
  const [tried, setTried] = createSignal(false);
  const write = untrack(() => andReread(props.changes.write, props.reread));
  const isNameless = () => draft.displayName.trim() === '';
  const known = () => (props.member ? { memberId: props.member.memberId, version: props.member.version } : {});
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isNameless()) return;
    const written = { ...structuredClone(unwrap(draft)), centerId: props.centerId, ...known() };
    if ((await write.run(written)).phase !== 'done') return;
    toast(t.staff.memberSaved({ name: written.displayName }));
    props.onClose();
  };
  return (
    <form class={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t.staff.displayName()}
        error={tried() && isNameless() ? t.staff.nameMissing() : undefined}
        maxlength="40"
        value={draft.displayName}
        onValue={(displayName) => setDraft({ displayName })}
      />
      <Select
        label={t.staff.profession()}
        choices={choicesOf(professions, t.professions)}
        value={draft.profession}
        onValue={(profession) => setDraft({ profession })}
      />
      <WhoAndTongues draft={draft} onChange={(changes) => setDraft(changes)} />
      <CertificateFields
        kinds={certificateKinds}
        certificates={draft.certificates}
        onChange={(certificates) => setDraft({ certificates })}
      />
      <OrCancel onCancel={props.onClose}>
        <Button kind="primary" type="submit" pending={write.busy()}>
          {t.words.save()}
        </Button>
      </OrCancel>
      <Outcome action={write} />
    </form>
  );
}

type WhoProps = { readonly draft: MemberDraft; readonly onChange: (changes: Partial<MemberDraft>) => void };

function WhoAndTongues(props: WhoProps) {
  const genders = () =>
    choicesOf(['unsaid', ...staffGenders] as const, {
      unsaid: t.staff['gender-unsaid'],
      woman: t.staff['gender-woman'],
      man: t.staff['gender-man'],
    });
  const others = (code: string): string[] => props.draft.languages.filter((one) => one !== code);
  return (
    <>
      <Choices
        label={t.staff.gender()}
        choices={genders()}
        value={props.draft.gender ?? 'unsaid'}
        onValue={(gender) => props.onChange({ gender: gender === 'unsaid' ? null : gender })}
      />
      <div class={layout.list}>
        <p class={layout.small}>{t.staff.languages()}</p>
        <ChipRow wrap label={t.staff.languages()}>
          <For each={ownTongues}>
            {(code) => (
              <Chip
                pressed={props.draft.languages.includes(code)}
                onPress={(on) => props.onChange({ languages: on ? [...others(code), code] : others(code) })}
              >
                {tongueInWords(code)}
              </Chip>
            )}
          </For>
        </ChipRow>
      </div>
    </>
  );
}
