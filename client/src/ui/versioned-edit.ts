import { createSignal, untrack } from 'solid-js';
import type { Action } from '../platform/action.ts';

type EditOf<Seen, Draft> = {
  /** What stands now: it may be read again while its editor types. */
  readonly seen: () => Seen;
  readonly draftOf: (seen: Seen) => Draft;
  /** The change that saves it; while it is under way, a new version is the editor's own. */
  readonly save: Pick<Action<never, unknown>, 'busy' | 'reset'>;
};

/**
 * Work on something that others may save meanwhile. The draft begins from what its editor saw; when somebody else was first, it stays until
 * the editor has chosen whose words remain.
 */
export function createVersionedEdit<Seen extends { readonly version: number }, Draft extends object>(
  edit: EditOf<Seen, Draft>,
) {
  const begun = untrack(edit.seen);
  const [version, setVersion] = createSignal(begun.version);
  const [draft, setDraft] = createSignal(edit.draftOf(begun));
  const catchUp = (): void => void setVersion(edit.seen().version);
  return {
    version,
    draft,
    write: (changed: Partial<Draft>): void => void setDraft((before) => ({ ...before, ...changed })),
    isOutrun: () => !edit.save.busy() && edit.seen().version !== version(),
    /** From now on the draft is meant to replace what stands. */
    catchUp,
    takeTheirs: (): void => {
      catchUp();
      setDraft(() => edit.draftOf(edit.seen()));
      edit.save.reset();
    },
  };
}
