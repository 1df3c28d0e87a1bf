import { t } from '../../text/index.ts';
import { TextInput } from '../../ui/inputs.tsx';
import layout from '../../ui/layout.module.css';

const mostSeed = 2_000_000_000;

/** The seed that was typed; undefined when it is none. */
export function seedOf(typed: string): number | undefined {
  const seed = Number(typed);
  return typed.trim() !== '' && Number.isInteger(seed) && seed >= 0 && seed <= mostSeed ? seed : undefined;
}

type SeedFoldProps = { readonly value: string; readonly onValue: (typed: string) => void };

/** For those who want another course of chance; everybody else leaves it folded. */
export function SeedFold(props: SeedFoldProps) {
  return (
    <details open={seedOf(props.value) === undefined}>
      <summary class={layout.fold}>{t.plan.chance()}</summary>
      <div class={layout.narrow}>
        <TextInput
          label={t.plan.seed()}
          hint={t.plan.seedHint()}
          error={seedOf(props.value) === undefined ? t.plan.wrongSeed() : undefined}
          value={props.value}
          onValue={(typed) => props.onValue(typed)}
          inputmode="numeric"
          dir="ltr"
        />
      </div>
    </details>
  );
}
