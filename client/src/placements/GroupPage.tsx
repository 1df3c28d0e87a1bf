import type { HoldGroup, SearchGroup } from '@iwaa/shared/placements/group';
import { useNavigate } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import { api } from '../api.ts';
import { type Action, createAction } from '../platform/action.ts';
import { freshKey } from '../platform/fresh-key.ts';
import { liveState } from '../platform/live.ts';
import { createQuery } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { toast } from '../ui/Announcer.tsx';
import { Answer } from '../ui/Answer.tsx';
import { Button } from '../ui/Button.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { afterPause } from '../platform/after-pause.ts';
import { createCities } from './cities.ts';
import { createGroupDraft, emptyGroup, groupCriteriaOf, type GroupDraft } from './group-draft.ts';
import { GroupApart } from './GroupApart.tsx';
import { GroupNeeds } from './GroupNeeds.tsx';
import { GroupPeople } from './GroupPeople.tsx';
import { GroupSplit } from './GroupSplit.tsx';
import styles from './NewRequest.module.css';

/** The split for the group as it stands. */
function createSplit(draft: GroupDraft) {
  const searchKey = freshKey();
  const criteria = createMemo(() => groupCriteriaOf(draft));
  const search = createQuery(
    (asked: SearchGroup) => api.placements.searchGroup.query({ ...asked, searchKey }),
    afterPause(criteria),
    { concerns: (topics) => topics.board },
  );
  const isCurrent = (): boolean => search.asked() === criteria();
  /** How many people the split on the screen is for: others may have been added since. */
  const peopleAsked = (): number => search.asked()?.people.length ?? 0;
  return { criteria, search, isCurrent, peopleAsked };
}

/** The people of one incident, placed over centers as one: all of them, or nothing is held. */
export function GroupPage() {
  const navigate = useNavigate();
  const [draft, edit] = createGroupDraft();
  const cities = createCities();
  const { criteria, search, isCurrent, peopleAsked } = createSplit(draft);
  const hold = createAction(api.placements.holdGroup.mutate);
  const holdAll = async (): Promise<void> => {
    const asked = search.asked();
    const found = search.data();
    if (!asked || !found || !isCurrent()) return;
    const parts = found.parts.map(({ centerId, people }) => ({ centerId, people }));
    const outcome = await hold.run({ ...asked, parts });
    if (outcome.phase !== 'done') return search.refetch();
    toast(t.group.held());
    navigate(`/requests/group/${outcome.result.reference}`);
  };
  return (
    <>
      <div class={styles.title}>
        <h1>{t.group.title()}</h1>
        <Show when={draft.members.length > 0}>
          <Button kind="plain" onClick={() => edit(emptyGroup())}>
            {t.composing.startOver()}
          </Button>
        </Show>
      </div>
      <div class={styles.columns}>
        <div class={styles.form}>
          <GroupPeople draft={draft} edit={edit} />
          <GroupApart draft={draft} edit={edit} />
          <GroupNeeds draft={draft} edit={edit} cities={cities.all()} />
        </div>
        <section class={styles.found} aria-labelledby="group-split">
          <h2 id="group-split">{t.group.split()}</h2>
          <Show when={criteria()} fallback={<p class={styles.soft}>{t.group.notYet()}</p>}>
            <Answer query={search} lines={4}>
              {(found) => (
                <GroupSplit
                  found={found()}
                  members={draft.members.slice(0, peopleAsked())}
                  cityName={cities.nameOf}
                  hold={
                    <HoldAll people={peopleAsked()} hold={hold} settled={isCurrent()} onHold={() => void holdAll()} />
                  }
                />
              )}
            </Answer>
          </Show>
        </section>
      </div>
    </>
  );
}

type HoldAllProps = {
  readonly people: number;
  readonly hold: Action<HoldGroup, unknown>;
  /** False while the split on the screen is not that of the people above. */
  readonly settled: boolean;
  readonly onHold: () => void;
};

function HoldAll(props: HoldAllProps) {
  return (
    <>
      <Button
        kind="primary"
        wide
        pending={props.hold.busy() || !props.settled}
        disabled={liveState() === 'offline'}
        onClick={() => props.onHold()}
      >
        {t.group.holdAll({ count: props.people })}
      </Button>
      <Outcome action={props.hold} />
    </>
  );
}
