import { type Column, columns } from '@iwaa/shared/availability/availability';
import { type Estimate, movedTo } from '@iwaa/shared/expansion/basis';
import { factorBounds, type Phase, phases } from '@iwaa/shared/expansion/demand/assumptions';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import layout from '../../../ui/layout.module.css';
import { changesOf, type Editing } from '../editing.ts';
import { EstimateField } from '../EstimateField.tsx';
import { fieldId } from '../parts.ts';

type Cell = { readonly column: Column; readonly phase: Phase };

/** How long those of a group stay, where it is not as long as all others. */
export function OwnStays(props: { readonly edit: Editing }) {
  return (
    <Card title={t.expansion.ownStays()}>
      <p class={layout.soft}>{t.expansion.ownStaysWhy()}</p>
      <details id={fieldId('own-stays')} tabindex="-1">
        <summary class={layout.fold}>{t.expansion.ownStaysOpen()}</summary>
        <div class={layout.stack}>
          <For each={columns}>
            {(column) => (
              <section class={layout.stack} aria-label={t.availability[column]()}>
                <h3>{t.availability[column]()}</h3>
                <div class={layout.columns}>
                  <For each={phases}>{(phase) => <OwnStay cell={{ column, phase }} edit={props.edit} />}</For>
                </div>
              </section>
            )}
          </For>
        </div>
      </details>
    </Card>
  );
}

function OwnStay(props: { readonly cell: Cell; readonly edit: Editing }) {
  const demand = () => props.edit.content().demand;
  const ofAll = (): Estimate => demand().factors[`${props.cell.phase}Days`];
  const own = (): Estimate | undefined => demand().ownStays[props.cell.column]?.[props.cell.phase];
  const label = () => t.expansion[`factor-${props.cell.phase}Days`]();
  const write = (estimate: Estimate | undefined): void => {
    const { column, phase } = props.cell;
    const { [phase]: _before, ...others } = demand().ownStays[column] ?? {};
    const stays = estimate === undefined ? others : { ...others, [phase]: estimate };
    changesOf(props.edit.change).demand({ ownStays: { ...demand().ownStays, [column]: stays } });
  };
  return (
    <Show
      when={own()}
      fallback={
        <div>
          <Button onClick={() => write(movedTo(ofAll(), ofAll().value))}>
            {t.expansion.ownStayOf({ what: label() })}
          </Button>
        </div>
      }
    >
      {(estimate) => (
        <div>
          <EstimateField
            id={fieldId('own-stay', props.cell.column, props.cell.phase)}
            label={label()}
            unit="days"
            step={1}
            bounds={factorBounds[`${props.cell.phase}Days`]}
            estimate={estimate()}
            start={ofAll()}
            onEstimate={write}
          />
          <Button onClick={() => write(undefined)}>{t.expansion.likeAll()}</Button>
        </div>
      )}
    </Show>
  );
}
