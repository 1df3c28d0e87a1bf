import type { Me } from '@iwaa/shared/access/access';
import { type Channel, channels } from '@iwaa/shared/centers/words';
import { t } from '../text/index.ts';
import { Select } from '../ui/inputs.tsx';
import { choicesOf } from '../ui/placement/Choices.tsx';

/** The channel that requests of the viewer's organization usually come through; undefined where it has none. */
export const usualChannel = (me: Pick<Me, 'organization'> | null | undefined): Channel | undefined =>
  channels.find((one) => one === me?.organization?.channel);

type ChannelChoiceProps = {
  readonly value: Channel | undefined;
  /** Sending was tried: from now on a missing answer is told. */
  readonly tried: boolean;
  readonly onValue: (channel: Channel) => void;
};

/** Through which channel a request came: counted in the funnel, so nothing is taken for granted. */
export function ChannelChoice(props: ChannelChoiceProps) {
  const known = choicesOf(channels, t.channels);
  const choices = () =>
    props.value === undefined ? [{ value: '' as const, label: t.composing.chooseChannel() }, ...known] : known;
  return (
    <Select
      label={t.composing.channel()}
      error={props.tried && props.value === undefined ? t.composing.channelMissing() : undefined}
      choices={choices()}
      value={props.value ?? ''}
      onValue={(channel) => channel !== '' && props.onValue(channel)}
    />
  );
}
