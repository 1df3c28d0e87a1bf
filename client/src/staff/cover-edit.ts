/** What is being written on the page of the rules, before it is saved all at once. */
import { type CenterCover, CoverRule, type CoverHours } from '@iwaa/shared/staff/cover';
import { untrack } from 'solid-js';
import { createStore, unwrap } from 'solid-js/store';
import { is } from 'valibot';
import { t } from '../text/index.ts';
import { toast } from '../ui/Announcer.tsx';
import { runThen } from '../ui/placement/run.ts';
import { andReread, type WriteRules } from './changes.ts';

type Editing = { readonly cover: CenterCover; readonly write: WriteRules; readonly reread: () => void };

const plain = ({ profession, part, residentsPerStaff, least }: CoverRule): CoverRule => ({
  profession,
  part,
  residentsPerStaff,
  least,
});

export function createCoverEdit(props: Editing) {
  const seen = untrack(() => props.cover);
  const [draft, setDraft] = createStore({
    dayBegins: seen.dayBegins,
    nightBegins: seen.nightBegins,
    rules: seen.rules.map(plain),
  });
  const save = untrack(() => andReread(props.write, props.reread));
  const isRight = (): boolean =>
    draft.dayBegins !== '' &&
    draft.dayBegins < draft.nightBegins &&
    draft.rules.every((rule) => is(CoverRule, { ...rule }));
  return {
    draft,
    save,
    isRight,
    setHours: (hours: Partial<CoverHours>): void => setDraft(hours),
    change: (index: number, changes: Partial<CoverRule>): void => setDraft('rules', index, changes),
    add: (rule: CoverRule): void => setDraft('rules', (rules) => [...rules, rule]),
    remove: (index: number): void => setDraft('rules', (rules) => rules.filter((_, other) => other !== index)),
    reset: (): void => setDraft('rules', props.cover.defaults.map(plain)),
    write: (): void => {
      const { centerId, version } = props.cover;
      void runThen(save, { centerId, version, ...structuredClone(unwrap(draft)) }, () => toast(t.staff.coverSaved()));
    },
  };
}
