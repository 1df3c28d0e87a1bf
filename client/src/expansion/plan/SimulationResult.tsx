import type { Column } from '@iwaa/shared/availability/availability';
import type { Simulated, SimulationResult as Played } from '@iwaa/shared/expansion/simulation/model';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import layout from '../../ui/layout.module.css';
import { fineShareInWords, numberInWords, shareInWords } from '../../ui/number.ts';
import { gainInWords } from './gain.ts';
import { intervalInWords, pointsInWords } from './figures.ts';

type SimulationResultProps = {
  readonly simulated: Simulated;
  /** Beds in use if nobody were refused, for what the gain is worth in beds; left out where the plan is not at hand. */
  readonly load?: number;
  readonly home: (id: string) => string;
};

const sharePoints = (share: number): string => pointsInWords(share * 100);

/** What is measured, how it is said, and how a difference of it. */
const measures = [
  ['refused', fineShareInWords, sharePoints],
  ['urgentRefused', fineShareInWords, sharePoints],
  ['waited', fineShareInWords, sharePoints],
  ['waitDays', numberInWords, numberInWords],
  ['journeyHours', numberInWords, numberInWords],
] as const;

const isGain = (name: string): name is keyof Simulated['gains'][number] => name !== 'urgentRefused';

/** The same people met by the network without the platform and with it. */
export function SimulationResult(props: SimulationResultProps) {
  const without = () => props.simulated.results[0];
  const withIt = () => props.simulated.results[1];
  return (
    <>
      <p>
        <strong>{gainInWords(props.simulated, props.load)}</strong>
      </p>
      <Show when={withIt()}>
        {(played) => (
          <>
            <p class={layout.small}>
              {t.plan[props.simulated.settled ? 'settled' : 'unsettled']({ count: played().runs })}
            </p>
            <Measures {...props} />
            <ByGroup without={without()} withIt={played()} />
            <Homes played={played()} home={props.home} />
          </>
        )}
      </Show>
    </>
  );
}

function Measures(props: SimulationResultProps) {
  const gain = () => props.simulated.gains.at(-1);
  return (
    <DataTable
      caption={t.plan.simulationCaption()}
      columns={[t.plan.measure(), t.plan.without(), t.plan.withIt(), t.plan.difference()]}
    >
      <For each={measures}>
        {([name, words, difference]) => (
          <tr>
            <th scope="row">{t.plan[name]()}</th>
            <For each={props.simulated.results.slice(0, 2)}>
              {(played) => <td>{intervalInWords(played.all[name], words)}</td>}
            </For>
            <td>
              <Show when={isGain(name) && gain()?.[name]}>{(one) => intervalInWords(one(), difference)}</Show>
            </td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}

const refusedOf = (played: Played | undefined, column: Column): string => {
  const found = played?.columns.find((one) => one.column === column);
  return found ? intervalInWords(found.figures.refused, fineShareInWords) : '';
};

function ByGroup(props: { readonly without: Played | undefined; readonly withIt: Played }) {
  return (
    <DataTable caption={t.plan.refusedByGroup()} columns={[t.plan.group(), t.plan.without(), t.plan.withIt()]}>
      <For each={props.withIt.columns}>
        {({ column }) => (
          <tr>
            <th scope="row">{t.availability[column]()}</th>
            <td>{refusedOf(props.without, column)}</td>
            <td>{refusedOf(props.withIt, column)}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}

/** How full homes are: told, never judged. */
function Homes(props: { readonly played: Played; readonly home: (id: string) => string }) {
  return (
    <details>
      <summary class={layout.fold}>{t.plan.homes()}</summary>
      <div class={layout.stack}>
        <p class={layout.small}>{t.plan.occupancyHow()}</p>
        <DataTable caption={t.plan.homes()} columns={[t.plan.home(), t.plan.residents(), t.plan.occupancy()]}>
          <For each={props.played.homes}>
            {(home) => (
              <tr>
                <th scope="row">{props.home(home.id)}</th>
                <td>{intervalInWords(home.residents, numberInWords)}</td>
                <td>{intervalInWords(home.occupancy, shareInWords)}</td>
              </tr>
            )}
          </For>
        </DataTable>
      </div>
    </details>
  );
}
