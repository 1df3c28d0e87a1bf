import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { Select, TextInput } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';
import { useCenter } from './center-context.ts';
import { deputyInWords, type DurationField, hourFields, type Profile } from './profile.ts';
import type { ProfileEdit } from './profile-edit.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** In the order of a request's life; the limits are the server's. */
const durations: readonly { readonly field: DurationField; readonly least: number; readonly most: number }[] = [
  { field: 'promiseHours', least: 1, most: 168 },
  { field: 'holdMinutes', least: 1, most: 60 },
  { field: 'answerNowMinutes', least: 1, most: 1440 },
  { field: 'answerTodayMinutes', least: 1, most: 2880 },
  { field: 'answerWeekMinutes', least: 1, most: 20160 },
  { field: 'gracePercent', least: 10, most: 100 },
  { field: 'arrivalHours', least: 1, most: 336 },
  { field: 'turnaroundMinutes', least: 0, most: 2880 },
];
const isHours = (field: DurationField): boolean => hourFields.some((one) => one === field);

/** How often a center confirms its numbers and how long it has for each answer. */
export function RhythmSection() {
  return (
    <ProfileSection
      title={t.centers.rhythm()}
      intro={t.centers.rhythmIntro()}
      fields={[...durations.map((one) => one.field), 'maxStayDays', 'deputyId']}
    >
      {(edit) => (
        <div class={layout.fields}>
          <For each={durations}>{(one) => <DurationInput edit={edit} {...one} />}</For>
          <LongestStay edit={edit} />
          <DeputyInput edit={edit} />
        </div>
      )}
    </ProfileSection>
  );
}

type DurationInputProps = {
  readonly edit: ProfileEdit;
  readonly field: DurationField;
  readonly least: number;
  readonly most: number;
};

function DurationInput(props: DurationInputProps) {
  const value = () => props.edit.draft[props.field];
  const isWrong = () => !Number.isInteger(value()) || value() < props.least || value() > props.most;
  const hint = () => {
    if (props.field === 'gracePercent') return t.centers.inPercent;
    return isHours(props.field) ? t.centers.inHours : t.centers.inMinutes;
  };
  const change = (field: DurationField, written: number): Partial<Profile> => ({ [field]: written });
  return (
    <TextInput
      label={t.centers[`field-${props.field}`]()}
      hint={hint()({ least: props.least, most: props.most })}
      error={isWrong() ? t.centers.outOfRange({ least: props.least, most: props.most }) : undefined}
      type="number"
      inputmode="numeric"
      dir="ltr"
      min={props.least}
      max={props.most}
      value={Number.isNaN(value()) ? '' : String(value())}
      onValue={(text) => props.edit.set(change(props.field, text === '' ? Number.NaN : Number(text)))}
    />
  );
}

/** Left empty, nothing limits how long somebody may stay. */
function LongestStay(props: { readonly edit: ProfileEdit }) {
  const limits = { least: 1, most: 3650 };
  const value = () => props.edit.draft.maxStayDays;
  const isWrong = (days: number) => !Number.isInteger(days) || days < limits.least || days > limits.most;
  return (
    <TextInput
      label={t.centers['field-maxStayDays']()}
      hint={t.centers.inDaysOrNone(limits)}
      error={isWrong(value() ?? limits.least) ? t.centers.outOfRange(limits) : undefined}
      type="number"
      inputmode="numeric"
      dir="ltr"
      {...{ min: limits.least, max: limits.most }}
      value={String(value() ?? '')}
      onValue={(text) => props.edit.set({ maxStayDays: text === '' ? null : Number(text) })}
    />
  );
}

/** Whom the center wants told when an answer is overdue. */
function DeputyInput(props: { readonly edit: ProfileEdit }) {
  const { center } = useCenter();
  const choices = () => [
    { value: '', label: t.centers.noDeputy() },
    ...center().deputies.map((one) => ({ value: one.accountId, label: deputyInWords(one) })),
  ];
  return (
    <Select
      label={t.centers['field-deputyId']()}
      hint={t.centers.deputyHint()}
      choices={choices()}
      value={props.edit.draft.deputyId ?? ''}
      onValue={(accountId) => props.edit.set({ deputyId: accountId === '' ? null : accountId })}
    />
  );
}
