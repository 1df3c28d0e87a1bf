import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import type { Sizing } from '@iwaa/shared/expansion/sizing/answer';
import type { UnitSize } from '@iwaa/shared/expansion/sizing/unit';
import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import layout from '../../../ui/layout.module.css';
import { fineShareInWords, shareInWords } from '../../../ui/number.ts';
import { type PlaceNames, unitInWords } from '../../words.ts';
import { wholeInWords } from './bands.ts';
import styles from './RegionBeds.module.css';

type RegionBedsProps = {
  readonly sizing: Sizing;
  readonly units: ScenarioContent['units'];
  readonly names: PlaceNames;
};

/** Region by region: people, the beds of each unit, and what follows from them. How full a home is has no colour: it is a result. */
export function RegionBeds(props: RegionBedsProps) {
  const columns = () => [
    t.expansion.region(),
    t.expansion['demand-referred'](),
    t.expansion['demand-need'](),
    ...props.units.map(unitInWords),
    t.expansion.price(),
  ];
  return (
    <Card title={t.expansion.regions()}>
      <p>{t.expansion.regionsWhy()}</p>
      <DataTable caption={t.expansion.regionsCaption({ year: String(props.sizing.year) })} columns={columns()}>
        <For each={props.sizing.regions}>
          {(row) => (
            <tr>
              <th scope="row">{props.names.region(row.region)}</th>
              <td>{wholeInWords(row.referred)}</td>
              <td>{wholeInWords(row.need)}</td>
              <For each={row.units}>{({ size }) => <UnitCell size={size} />}</For>
              <td>{t.words.beds({ count: row.separation.price })}</td>
            </tr>
          )}
        </For>
      </DataTable>
    </Card>
  );
}

function UnitCell(props: { readonly size: UnitSize }) {
  return (
    <td class={styles.unit}>
      <strong>{t.words.beds({ count: props.size.beds })}</strong>
      <p class={layout.small}>
        {t.expansion.refusedAndFull({
          refused: fineShareInWords(props.size.refusal),
          full: shareInWords(props.size.occupancy),
        })}
      </p>
    </td>
  );
}
