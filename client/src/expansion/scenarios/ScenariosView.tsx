import type { SavedScenario } from '@iwaa/shared/expansion/planning';
import type { ScenarioCard as Card } from '@iwaa/shared/expansion/runs';
import { createSignal, For, Show } from 'solid-js';
import { createAction } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import layout from '../../ui/layout.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { Outcome } from '../../ui/Outcome.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import type { ListChanges } from './changes.ts';
import { NameForm } from './NameForm.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';
import styles from './ScenariosView.module.css';

type ScenariosViewProps = {
  readonly cards: readonly Card[];
  readonly changes: ListChanges;
  readonly onMade: (made: SavedScenario) => void;
  readonly onShelved: () => void;
};

/** What is asked a name for: a scenario from nothing, or a copy of one. */
type Naming = { readonly copied: Card | undefined };

export function ScenariosView(props: ScenariosViewProps) {
  const [naming, setNaming] = createSignal<Naming>();
  const [compared, setCompared] = createSignal<readonly string[]>([]);
  const begin = () => setNaming({ copied: undefined });
  const turn = (runId: string, on: boolean): void =>
    void setCompared((before) => (on ? [...before, runId] : before.filter((one) => one !== runId)));
  return (
    <>
      <Show
        when={props.cards.length > 0}
        fallback={
          <Empty title={t.expansion.none()}>
            <p>{t.expansion.what()}</p>
            <Button kind="primary" onClick={begin}>
              {t.expansion.begin()}
            </Button>
          </Empty>
        }
      >
        <p class={layout.soft}>{t.expansion.what()}</p>
        <div class={layout.actions}>
          <Button kind="primary" onClick={begin}>
            {t.expansion.begin()}
          </Button>
          <CompareLink runIds={compared()} />
        </div>
      </Show>
      <Cards {...props} compared={compared()} onCompare={turn} onCopy={(copied) => setNaming({ copied })} />
      <Dialog
        open={naming() !== undefined}
        title={naming()?.copied ? t.expansion.copyTitle() : t.expansion.beginTitle()}
        onClose={() => setNaming(undefined)}
      >
        <Show when={naming()}>
          {(asked) => (
            <Naming
              asked={asked()}
              changes={props.changes}
              onDone={props.onMade}
              onCancel={() => setNaming(undefined)}
            />
          )}
        </Show>
      </Dialog>
    </>
  );
}

/** Two to four plans go side by side; how many are missing is said. */
function CompareLink(props: { readonly runIds: readonly string[] }) {
  const many = () => props.runIds.length;
  return (
    <Show when={many() > 0}>
      <Show
        when={many() >= 2 && many() <= 4}
        fallback={<p role="status">{many() < 2 ? t.expansion.compareOneMore() : t.expansion.compareAtMost()}</p>}
      >
        <ButtonLink href={`/expansion/compare?runs=${props.runIds.join(',')}`}>
          {t.expansion.compareThese({ count: many() })}
        </ButtonLink>
      </Show>
    </Show>
  );
}

type CardsProps = ScenariosViewProps & {
  readonly compared: readonly string[];
  readonly onCompare: (runId: string, on: boolean) => void;
  readonly onCopy: (card: Card) => void;
};

/** The cards; one that was put away comes back within ten seconds, or from its own address. */
function Cards(props: CardsProps) {
  const [away, setAway] = createSignal<Card>();
  const shelve = createAction<Parameters<ListChanges['shelve']>[0], SavedScenario>((input, options) =>
    props.changes.shelve(input, options),
  );
  const put = async (card: Card, archived: boolean): Promise<void> => {
    const outcome = await shelve.run({ scenarioId: card.scenarioId, archived });
    if (outcome.phase === 'done') setAway(archived ? card : undefined);
    props.onShelved();
  };
  return (
    <>
      <Outcome action={shelve} />
      <Show when={away()} keyed>
        {(card) => (
          <UndoBar
            message={t.expansion.putAwayDone({ name: card.name })}
            onUndo={() => void put(card, false)}
            onEnd={() => setAway(undefined)}
          />
        )}
      </Show>
      <ul class={styles.cards}>
        <For each={props.cards}>
          {(card) => (
            <li>
              <ScenarioCard
                card={card}
                isCompared={card.plan !== null && props.compared.includes(card.plan.runId)}
                onCompare={props.onCompare}
                onCopy={() => props.onCopy(card)}
                onPutAway={() => void put(card, true)}
              />
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

type NamingProps = {
  readonly asked: Naming;
  readonly changes: ListChanges;
  readonly onDone: (made: SavedScenario) => void;
  readonly onCancel: () => void;
};

function Naming(props: NamingProps) {
  const make = createAction<string, SavedScenario>((name, options) => {
    const { copied } = props.asked;
    return copied
      ? props.changes.copy({ scenarioId: copied.scenarioId, name }, options)
      : props.changes.begin({ name }, options);
  });
  return (
    <>
      <Show when={!props.asked.copied}>
        <Notice>{t.expansion.beginFrom()}</Notice>
      </Show>
      <NameForm
        verb={props.asked.copied ? t.expansion.copyVerb() : t.expansion.beginVerb()}
        name={props.asked.copied ? t.expansion.copyOf({ name: props.asked.copied.name }) : ''}
        action={make}
        onDone={props.onDone}
        onCancel={props.onCancel}
      />
    </>
  );
}
