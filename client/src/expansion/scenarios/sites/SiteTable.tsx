import type { ScenarioSite } from '@iwaa/shared/expansion/scenario';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { KeyedFor } from '../../../ui/KeyedFor.tsx';
import layout from '../../../ui/layout.module.css';
import { numberInWords } from '../../../ui/number.ts';
import { changesOf, type Editing } from '../editing.ts';
import { NumberCell } from '../NumberInput.tsx';
import { fieldId } from '../parts.ts';
import { SiteCosts } from './SiteCosts.tsx';
import styles from './SiteTable.module.css';

/** The candidate towns, each with the beds that it may have and, where they differ, its own costs. */
export function SiteTable(props: { readonly edit: Editing }) {
  const sites = () => props.edit.content().sites;
  const columns = () => [
    t.expansion.town(),
    t.expansion.leastBeds(),
    t.expansion.mostBeds(),
    t.expansion.costs(),
    t.expansion.change(),
  ];
  return (
    <Show when={sites().length > 0} fallback={<p>{t.expansion.noCandidates()}</p>}>
      <DataTable caption={t.expansion.candidates()} columns={columns()}>
        <KeyedFor each={sites()} by={({ cityId }) => cityId}>
          {(site) => <SiteRow site={site()} edit={props.edit} />}
        </KeyedFor>
      </DataTable>
    </Show>
  );
}

function SiteRow(props: { readonly site: ScenarioSite; readonly edit: Editing }) {
  const town = () => props.edit.baseline().towns.find(({ id }) => id === props.site.cityId);
  const name = () => props.edit.names().town(props.site.cityId);
  const sites = () => props.edit.content().sites;
  const write = (part: Partial<ScenarioSite>): void =>
    changesOf(props.edit.change).whole({
      sites: sites().map((one) => (one.cityId === props.site.cityId ? { ...one, ...part } : one)),
    });
  const remove = (): void =>
    changesOf(props.edit.change).whole({ sites: sites().filter(({ cityId }) => cityId !== props.site.cityId) });
  return (
    <tr>
      <th scope="row" class={styles.town}>
        {name()}
        <p class={layout.small}>
          {props.edit.names().region(town()?.regionId ?? '')} ·{' '}
          {t.expansion.inhabitants({ people: numberInWords(town()?.population ?? 0) })}
        </p>
      </th>
      <td>
        <NumberCell
          id={fieldId('site', props.site.cityId)}
          label={t.expansion.of({ what: t.expansion.leastBeds(), whose: name() })}
          value={props.site.leastBeds}
          onNumber={(leastBeds) => write({ leastBeds })}
        />
      </td>
      <td>
        <NumberCell
          label={t.expansion.of({ what: t.expansion.mostBeds(), whose: name() })}
          value={props.site.mostBeds}
          onNumber={(mostBeds) => write({ mostBeds })}
        />
      </td>
      <td>
        <SiteCosts
          name={name()}
          site={props.site}
          usual={usualCosts(props.edit)}
          onCosts={(costs) => write({ costs })}
        />
      </td>
      <td>
        <Button aria-label={t.expansion.remove({ what: name() })} onClick={remove}>
          {t.expansion.removeWord()}
        </Button>
      </td>
    </tr>
  );
}

/** What a site costs where nobody says otherwise. */
function usualCosts(edit: Editing): NonNullable<ScenarioSite['costs']> {
  const { opening, perBedAdded, perYear, perBedAndYear } = edit.content().costs;
  return {
    opening: opening.value,
    perBedAdded: perBedAdded.value,
    perYear: perYear.value,
    perBedAndYear: perBedAndYear.value,
  };
}
