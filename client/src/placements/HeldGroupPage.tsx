import type { GroupStory } from '@iwaa/shared/placements/group';
import { useParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import { createQuery, type Query } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Answer } from '../ui/Answer.tsx';
import { Card } from '../ui/Card.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Reference } from '../ui/placement/Reference.tsx';
import { runThen } from '../ui/placement/run.ts';
import { usualChannel } from './ChannelChoice.tsx';
import { createCities } from './cities.ts';
import styles from './Group.module.css';
import { GroupSendForm } from './GroupSendForm.tsx';
import { GroupWithdraw } from './GroupWithdraw.tsx';
import { RequestRow } from './RequestRow.tsx';
import list from './Requests.module.css';

/** A group that is held or under way: its parts, each an ordinary request with its own answer. */
export function HeldGroupPage() {
  const params = useParams();
  const cities = createCities();
  const story: Query<GroupStory> = createQuery(
    (reference: string) => api.placements.readGroup.query({ reference }),
    () => params['reference'],
    {
      concerns: (topics) => story.data()?.parts.some(({ requestId }) => topics.requests.includes(requestId)) === true,
    },
  );
  const send = createAction(api.placements.sendGroup.mutate);
  const withdraw = createAction(api.placements.withdrawGroup.mutate);
  const done = (words: string): void => {
    announce(words);
    story.refetch();
  };
  return (
    <Answer query={story} lines={6}>
      {(group) => (
        <>
          <h1 tabindex="-1">
            {t.group.request()} <Reference value={group().reference} />
          </h1>
          <Standing group={group()} />
          <Show when={unsent(group()).length > 0}>
            <Card title={t.group.sendTitle()}>
              <GroupSendForm
                groupId={group().groupId}
                channel={usualChannel(viewer())}
                send={send}
                onSend={(input) => void runThen(send, input, ({ sent }) => done(t.group.sent({ count: sent })))}
              />
            </Card>
          </Show>
          <Card title={t.group.parts()}>
            <p class={styles.soft}>{t.group.eachGoesOn()}</p>
            <ul class={list.list}>
              <KeyedFor each={group().parts} by={({ requestId }) => requestId}>
                {(line) => <RequestRow line={line()} marked={false} cityName={cities.nameOf} />}
              </KeyedFor>
            </ul>
          </Card>
          <Show when={group().parts.some(({ state }) => state !== 'closed')}>
            <GroupWithdraw
              groupId={group().groupId}
              withdraw={withdraw}
              onDone={({ withdrawn }) => done(t.group.withdrawn({ count: withdrawn }))}
            />
          </Show>
        </>
      )}
    </Answer>
  );
}

const unsent = ({ parts }: GroupStory) => parts.filter(({ offer }) => offer?.state === 'held' && offer.sentAt === null);

/** What is to be done first: the shortest of the holds, or that all is on its way. */
function Standing(props: { readonly group: GroupStory }) {
  const first = () =>
    unsent(props.group)
      .flatMap(({ offer }) => offer?.lapsesAt ?? [])
      .toSorted()[0];
  const placed = () => props.group.parts.filter(({ state }) => state === 'placed').length;
  return (
    <Show
      when={first()}
      fallback={
        <Notice>
          <p>{t.group.standing({ people: props.group.people, parties: props.group.parts.length, placed: placed() })}</p>
        </Notice>
      }
    >
      {(until) => (
        <Notice kind="warn">
          <p>
            {t.group.heldUntil({ people: props.group.people })} <Countdown until={until()} />
          </p>
        </Notice>
      )}
    </Show>
  );
}
