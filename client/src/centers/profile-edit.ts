/**
 * Editing one section of a center. What the editor saw when they began is remembered: when someone else has saved since,
 * the differences are shown and the editor chooses, with nothing typed lost.
 */
import type { UpdateCenter } from '@iwaa/shared/centers/centers';
import { createMemo, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { t } from '../text/index.ts';
import { createCenterChange, useCenter } from './center-context.ts';
import { changesFrom, fieldsThatDiffer, type Profile, type ProfileField } from './profile.ts';

/** A plain copy: a store would keep its own view of the object given to it. */
const copyOf = (profile: Profile): Profile => ({ ...profile });

export function createProfileEdit(onSaved: () => void) {
  const { center, changes } = useCenter();
  const [seen, setSeen] = createSignal(center());
  const [draft, setDraft] = createStore(copyOf(center()));
  const save = createCenterChange<UpdateCenter, { version: number }>(
    (input, options) => changes.update(input, options),
    () => t.centers.saved(),
  );
  /** What someone else changed since the editor began. */
  const changedMeanwhile = createMemo((): ProfileField[] =>
    save.busy() || save.state().phase === 'done' || center().version === seen().version
      ? []
      : fieldsThatDiffer(seen(), center()),
  );

  async function saveChanges(): Promise<void> {
    const { centerId, version } = seen();
    const written = changesFrom(seen(), draft);
    if (Object.keys(written).length === 0) return onSaved();
    const outcome = await save.run({ centerId, version, changes: written });
    if (outcome.phase === 'done') onSaved();
  }

  return {
    draft,
    save,
    saveChanges,
    changedMeanwhile,
    /** Whether this field was changed here. */
    isMine: (field: ProfileField): boolean => fieldsThatDiffer(seen(), draft).includes(field),
    set: (values: Partial<Profile>): void => setDraft(values),
    takeTheirs: (): void => {
      setDraft(copyOf(center()));
      setSeen(center());
      save.reset();
    },
    /** Over theirs go only the fields that were changed here. */
    saveMineAgain: (): void => {
      const mine = changesFrom(seen(), draft);
      setDraft(copyOf(center()));
      setDraft(mine);
      setSeen(center());
      void saveChanges();
    },
  };
}

export type ProfileEdit = ReturnType<typeof createProfileEdit>;
