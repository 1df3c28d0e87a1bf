import { type Channel, channels } from '@iwaa/shared/centers/words';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Select, TextInput } from './inputs.tsx';
import { choicesOf } from './placement/Choices.tsx';

export type OrganizationDraft = { readonly name: string; readonly channel: Channel | null };

type OrganizationFieldsProps = {
  readonly value: OrganizationDraft;
  readonly nameError: string | undefined;
  /** Only who refers people has a channel that requests come through. */
  readonly hasChannel: boolean;
  readonly onChange: (changed: Partial<OrganizationDraft>) => void;
};

/** What an organization is called and, of one that refers people, how its requests usually come. */
export function OrganizationFields(props: OrganizationFieldsProps) {
  const choices = [{ value: '' as const, label: t.organizations.noChannel() }, ...choicesOf(channels, t.channels)];
  return (
    <>
      <TextInput
        label={t.organizations.name()}
        error={props.nameError}
        value={props.value.name}
        onValue={(name) => props.onChange({ name })}
        maxlength="80"
      />
      <Show when={props.hasChannel}>
        <Select
          label={t.organizations.channel()}
          hint={t.organizations.channelHint()}
          choices={choices}
          value={props.value.channel ?? ''}
          onValue={(channel) => props.onChange({ channel: channel === '' ? null : channel })}
        />
      </Show>
    </>
  );
}
