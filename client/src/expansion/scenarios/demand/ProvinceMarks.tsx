import type { ProvinceLine } from '@iwaa/shared/expansion/baseline';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { isCalled, plain } from '../../../text/name.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import layout from '../../../ui/layout.module.css';
import { fineShareInWords } from '../../../ui/number.ts';
import type { Editing } from '../editing.ts';
import { NumberCell } from '../NumberInput.tsx';
import { type Allocation, countIn, isBorder, type Share, withBorder, withCount } from './marks.ts';
import styles from './ProvinceMarks.module.css';

type ProvinceMarksProps = {
  readonly edit: Editing;
  /** Undefined while nothing may be computed. */
  readonly shares: readonly Share[] | undefined;
  readonly onMarks: (marks: Partial<Allocation>) => void;
};

/** Every province, to be marked as having a border or a port, or with the persons who were counted there. */
export function ProvinceMarks(props: ProvinceMarksProps) {
  const [wanted, setWanted] = createSignal('');
  const allocation = () => props.edit.content().demand.allocation;
  const found = createMemo(() => provincesLike(wanted(), props.edit));
  const shareOf = createMemo(() => new Map(props.shares?.map((share) => [share.areaId, share])));
  return (
    <details>
      <summary class={layout.fold}>{t.expansion.marks()}</summary>
      <div class={layout.stack}>
        <p>{markedInWords(allocation())}</p>
        <p class={layout.soft}>{t.expansion.marksWhy()}</p>
        <div class={layout.narrow}>
          <TextInput
            type="search"
            label={t.expansion.findProvince()}
            hint={t.expansion.findProvinceHint()}
            autocomplete="off"
            value={wanted()}
            onValue={setWanted}
          />
        </div>
        <Show when={found().length > 0} fallback={<p role="status">{t.expansion.noProvince()}</p>}>
          <DataTable caption={t.expansion.marksCaption()} columns={columnNames()}>
            <For each={found()}>
              {(province) => <ProvinceRow {...props} province={province} share={shareOf().get(province.id)} />}
            </For>
          </DataTable>
        </Show>
      </div>
    </details>
  );
}

const columnNames = (): string[] => [
  t.expansion.province(),
  t.expansion.borderOrPort(),
  t.expansion.personsCounted(),
  t.expansion.shareUnmarked(),
  t.expansion.shareMarked(),
];

const markedInWords = ({ borderAreas = [], counts = [] }: Allocation): string =>
  `${t.expansion.bordersMarked({ count: borderAreas.length })} · ${t.expansion.provincesCounted({ count: counts.length })}`;

/** Those of which the name or the region holds what was typed, in any of the three languages; all while nothing is. */
function provincesLike(typed: string, { baseline }: Editing): ProvinceLine[] {
  const { areas, regions } = baseline();
  const sought = plain(typed);
  const around = new Set(
    regions.filter((region) => isCalled(region, (name) => name.includes(sought))).map(({ id }) => id),
  );
  return areas
    .filter((area) => isCalled(area, (name) => name.includes(sought)) || around.has(area.region))
    .toSorted((one, other) => one.region.localeCompare(other.region));
}

type ProvinceRowProps = ProvinceMarksProps & { readonly province: ProvinceLine; readonly share: Share | undefined };

function ProvinceRow(props: ProvinceRowProps) {
  const allocation = () => props.edit.content().demand.allocation;
  const name = () => props.edit.names().province(props.province.id);
  return (
    <tr>
      <th scope="row" class={styles.province}>
        {name()}
        <p class={layout.small}>{props.edit.names().region(props.province.region)}</p>
      </th>
      <td>
        <label class={styles.mark}>
          <input
            type="checkbox"
            aria-label={t.expansion.of({ what: t.expansion.borderOrPort(), whose: name() })}
            checked={isBorder(allocation(), props.province.id)}
            onChange={(event) =>
              props.onMarks(withBorder(allocation(), props.province.id, event.currentTarget.checked))
            }
          />
        </label>
      </td>
      <td>
        <NumberCell
          label={t.expansion.of({ what: t.expansion.personsCounted(), whose: name() })}
          value={countIn(allocation(), props.province.id)}
          optional
          onNumber={(persons) => props.onMarks(withCount(allocation(), props.province.id, persons))}
        />
      </td>
      <td>{props.share && fineShareInWords(props.share.unmarked)}</td>
      <td>{props.share && fineShareInWords(props.share.marked)}</td>
    </tr>
  );
}
