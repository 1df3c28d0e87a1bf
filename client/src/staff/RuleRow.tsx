import { CoverRule } from '@iwaa/shared/staff/cover';
import { Show } from 'solid-js';
import { is } from 'valibot';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import lists from './lists.module.css';
import styles from './staff.module.css';

type RuleRowProps = {
  readonly rule: CoverRule;
  readonly assumed: boolean;
  readonly mayWrite: boolean;
  readonly onChange: (changes: Partial<CoverRule>) => void;
  readonly onRemove: () => void;
};

const numberOf = (text: string): number | null => (text === '' ? null : Number(text));

/** One profession by day, by night or over the week: one for how many, and how many whatever the size. */
export function RuleRow(props: RuleRowProps) {
  return (
    <li class={lists.rule}>
      <p class={lists.ruleName}>
        <strong>{t.professions[props.rule.profession]()}</strong>
        <span>{t.staff[`part-${props.rule.part}-long`]()}</span>
        <Show when={props.assumed} fallback={<span class={styles.soft}>{t.staff.ownFigure()}</span>}>
          <StatusMark status="unconfirmed">{t.staff.assumption()}</StatusMark>
        </Show>
      </p>
      <TextInput
        label={t.staff.ratio()}
        hint={t.staff.ratioHint()}
        type="number"
        inputmode="numeric"
        dir="ltr"
        min="1"
        max="60"
        readonly={!props.mayWrite}
        value={props.rule.residentsPerStaff === null ? '' : String(props.rule.residentsPerStaff)}
        onValue={(text) => props.onChange({ residentsPerStaff: numberOf(text) })}
      />
      <TextInput
        label={t.staff.least()}
        type="number"
        inputmode="numeric"
        dir="ltr"
        min="0"
        max="20"
        readonly={!props.mayWrite}
        value={String(props.rule.least)}
        onValue={(text) => props.onChange({ least: numberOf(text) ?? 0 })}
      />
      <Show when={!is(CoverRule, { ...props.rule })}>
        <Notice kind="warn">{t.staff.ruleWrong()}</Notice>
      </Show>
      <Show when={props.mayWrite}>
        <Button kind="plain" onClick={() => props.onRemove()}>
          {t.staff.removeRule()}
        </Button>
      </Show>
    </li>
  );
}
