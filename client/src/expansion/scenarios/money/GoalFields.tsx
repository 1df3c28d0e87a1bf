import { type Aim, aims } from '@iwaa/shared/expansion/phasing-studies';
import type { ScenarioGoals } from '@iwaa/shared/expansion/scenario';
import { For, Match, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import layout from '../../../ui/layout.module.css';
import { Choices } from '../../../ui/placement/Choices.tsx';
import { changesOf, type Editing } from '../editing.ts';
import { NumberInput } from '../NumberInput.tsx';
import { fieldId } from '../parts.ts';
import styles from './money.module.css';

type Weighed = Extract<ScenarioGoals, { by: 'weight' }>;
type Ordered = Extract<ScenarioGoals, { by: 'order' }>;

const weights = ['unserved', 'worstRegion', 'journey', 'money'] as const;
/** Where a scenario in an order goes back to weights. */
const usual: Weighed = { by: 'weight', unserved: 40, worstRegion: 200, journey: 1, money: 0 };

const isWeighed = (goals: ScenarioGoals): goals is Weighed => goals.by === 'weight';
const isOrdered = (goals: ScenarioGoals): goals is Ordered => goals.by === 'order';
const ifIs = <G extends ScenarioGoals>(goals: ScenarioGoals, is: (one: ScenarioGoals) => one is G): G | undefined =>
  is(goals) ? goals : undefined;

/** What a better plan is: goals weighed against one another in hours of journey, or one before the other. */
export function GoalFields(props: { readonly edit: Editing }) {
  const goals = () => props.edit.content().goals;
  const write = (next: ScenarioGoals): void => changesOf(props.edit.change).whole({ goals: next });
  return (
    <Card title={t.expansion.goals()}>
      <div id={fieldId('goals')} tabindex="-1">
        <Choices
          label={t.expansion.goalsBy()}
          choices={[
            { value: 'weight', label: t.expansion.byWeight() },
            { value: 'order', label: t.expansion.byOrder() },
          ]}
          value={goals().by}
          onValue={(by) =>
            write(by === 'weight' ? usual : { by: 'order', order: ['coverage', 'worst region', 'journey'] })
          }
        />
      </div>
      <Switch>
        <Match when={ifIs(goals(), isWeighed)}>{(weighed) => <Weights goals={weighed()} onGoals={write} />}</Match>
        <Match when={ifIs(goals(), isOrdered)}>{(ordered) => <Order goals={ordered()} onGoals={write} />}</Match>
      </Switch>
    </Card>
  );
}

function Weights(props: { readonly goals: Weighed; readonly onGoals: (goals: Weighed) => void }) {
  return (
    <>
      <p class={layout.soft}>{t.expansion.weightsWhy()}</p>
      <div class={layout.fields}>
        <For each={weights}>
          {(weight) => (
            <NumberInput
              label={t.expansion[`goal-${weight}`]()}
              hint={t.expansion[`goal-${weight}-why`]()}
              value={props.goals[weight]}
              onNumber={(value) => props.onGoals({ ...props.goals, [weight]: value })}
            />
          )}
        </For>
      </div>
    </>
  );
}

function Order(props: { readonly goals: Ordered; readonly onGoals: (goals: Ordered) => void }) {
  const order = () => props.goals.order;
  const write = (next: Aim[]): void => props.onGoals({ by: 'order', order: next });
  const left = () => aims.filter((aim) => !order().includes(aim));
  /** One place nearer to the first. */
  const raise = (aim: Aim): void => {
    const place = order().indexOf(aim);
    const others = order().filter((one) => one !== aim);
    write([...others.slice(0, place - 1), aim, ...others.slice(place - 1)]);
  };
  return (
    <>
      <p class={layout.soft}>{t.expansion.orderWhy()}</p>
      <ol class={styles.order}>
        <For each={order()}>
          {(aim, place) => (
            <li>
              <span>{t.expansion[`aim-${aim}`]()}</span>
              <Button disabled={place() === 0} onClick={() => raise(aim)}>
                {t.expansion.raise({ what: t.expansion[`aim-${aim}`]() })}
              </Button>
              <Button disabled={order().length === 1} onClick={() => write(order().filter((one) => one !== aim))}>
                {t.expansion.remove({ what: t.expansion[`aim-${aim}`]() })}
              </Button>
            </li>
          )}
        </For>
      </ol>
      <div class={layout.actions}>
        <For each={left()}>
          {(aim) => (
            <Button onClick={() => write([...order(), aim])}>
              {t.expansion.add({ what: t.expansion[`aim-${aim}`]() })}
            </Button>
          )}
        </For>
      </div>
    </>
  );
}
