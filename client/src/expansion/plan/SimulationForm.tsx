import type { SimulatePlan } from '@iwaa/shared/expansion/planning';
import { orders, stayLaws } from '@iwaa/shared/expansion/simulation/model';
import { createSignal, For, untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Select } from '../../ui/inputs.tsx';
import layout from '../../ui/layout.module.css';
import { numberInWords, shareInWords } from '../../ui/number.ts';
import { SeedFold, seedOf } from './SeedFold.tsx';

type SimulationFormProps = {
  /** What the form begins with: the usual, or what was chosen last. */
  readonly first: SimulatePlan;
  readonly busy: boolean;
  readonly onStart: (chosen: SimulatePlan) => void;
};

const waitInWords = (days: number | null): string =>
  days === null ? t.plan['waiting-any']() : days === 0 ? t.plan['waiting-0']() : t.plan.days({ count: days });

/** Each figure that can be chosen, among what, and as it is said. */
const figures = [
  { name: 'reserve', among: [0, 1, 2, 3], words: numberInWords },
  { name: 'urgentShare', among: [0, 0.1, 0.2, 0.3, 0.5], words: shareInWords },
  { name: 'lapses', among: [0, 0.05, 0.1, 0.2, 0.3], words: shareInWords },
  { name: 'mostRuns', among: [40, 100, 200, 400], words: numberInWords },
] as const;
/** Days; null as long as it takes. */
const waits = [0, 1, 3, 7, 14, 30, null];

/** A choice among figures; they travel through the select as text. */
function FigureSelect<F extends number | null>(props: {
  readonly label: string;
  readonly among: readonly F[];
  readonly words: (figure: F) => string;
  readonly value: F;
  readonly onValue: (figure: F) => void;
}) {
  const choices = () => props.among.map((figure) => ({ value: String(figure), label: props.words(figure) }));
  const choose = (value: string): void => {
    const chosen = props.among.find((figure) => String(figure) === value);
    if (chosen !== undefined) props.onValue(chosen);
  };
  return <Select label={props.label} choices={choices()} value={String(props.value)} onValue={choose} />;
}

/** How the network behaves in the simulation: every answer is an assumption, and each has a usual one. */
export function SimulationForm(props: SimulationFormProps) {
  const first = untrack(() => props.first);
  const [rule, setRule] = createStore({ ...first });
  const [seed, setSeed] = createSignal(String(first.seed));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = seedOf(seed());
    if (chosen !== undefined && !props.busy) props.onStart({ ...rule, seed: chosen });
  };
  return (
    <form class={layout.stack} onSubmit={submit}>
      <div class={layout.fields}>
        <Select
          label={t.plan.order()}
          choices={orders.map((value) => ({ value, label: t.plan[`order-${value}`]() }))}
          value={rule.order}
          onValue={(order) => setRule({ order })}
        />
        <Select
          label={t.plan.law()}
          choices={stayLaws.map((value) => ({ value, label: t.plan[`law-${value}`]() }))}
          value={rule.law}
          onValue={(law) => setRule({ law })}
        />
        <FigureSelect
          label={t.plan.waiting()}
          among={waits}
          words={waitInWords}
          value={rule.mostDaysWaiting}
          onValue={(mostDaysWaiting) => setRule({ mostDaysWaiting })}
        />
        <For each={figures}>
          {({ name, among, words }) => (
            <FigureSelect<number>
              label={t.plan[name]()}
              among={among}
              words={words}
              value={rule[name]}
              onValue={(figure) => setRule(name, figure)}
            />
          )}
        </For>
      </div>
      <div>
        <Chip pressed={rule.transfers} onPress={(transfers) => setRule({ transfers })}>
          {t.plan.transfers()}
        </Chip>
      </div>
      <SeedFold value={seed()} onValue={setSeed} />
      <p class={layout.small}>{t.plan.assumption()}</p>
      <SubmitButton busy={props.busy} />
    </form>
  );
}

const SubmitButton = (props: { readonly busy: boolean }) => (
  <div>
    <Button kind="primary" type="submit" pending={props.busy}>
      {t.plan.simulate()}
    </Button>
  </div>
);
