import type { CoverRule } from '@iwaa/shared/staff/cover';
import { type CoverPart, coverParts, type Profession, professions } from '@iwaa/shared/staff/words';
import { createSignal } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';
import { choicesOf } from '../ui/placement/Choices.tsx';

type AddRuleProps = { readonly rules: readonly CoverRule[]; readonly onAdd: (rule: CoverRule) => void };

/** A rule for another profession or another part of the day: at least one, until a figure is written. */
export function AddRule(props: AddRuleProps) {
  const [profession, setProfession] = createSignal<Profession>('nurse');
  const [part, setPart] = createSignal<CoverPart>('day');
  const isTaken = () => props.rules.some((rule) => rule.profession === profession() && rule.part === part());
  const parts = () =>
    choicesOf(coverParts, {
      day: t.staff['part-day-long'],
      night: t.staff['part-night-long'],
      week: t.staff['part-week-long'],
    });
  return (
    <OpenInPlace label={t.staff.addRule()}>
      {(close) => (
        <>
          <div class={layout.fields}>
            <Select
              label={t.staff.profession()}
              error={isTaken() ? t.staff.ruleTaken() : undefined}
              choices={choicesOf(professions, t.professions)}
              value={profession()}
              onValue={setProfession}
            />
            <Select label={t.staff.rulePart()} choices={parts()} value={part()} onValue={setPart} />
          </div>
          <OrCancel onCancel={close}>
            <Button
              disabled={isTaken()}
              onClick={() => {
                props.onAdd({ profession: profession(), part: part(), residentsPerStaff: null, least: 1 });
                close();
              }}
            >
              {t.staff.addRule()}
            </Button>
          </OrCancel>
        </>
      )}
    </OpenInPlace>
  );
}
