import { yearsOf } from '@iwaa/shared/expansion/ranges';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Select } from '../../../ui/inputs.tsx';
import layout from '../../../ui/layout.module.css';
import { Notice } from '../../../ui/Notice.tsx';
import type { Editing } from '../editing.ts';
import { GroupDemand } from './GroupDemand.tsx';
import { Jump } from './Jump.tsx';
import { RegionBeds } from './RegionBeds.tsx';
import { createAsked, createDrawn, createSizing } from './sizes.ts';
import { StaffCard } from './StaffCard.tsx';
import { Tornado } from './Tornado.tsx';

/** What the demand comes to in beds, staff and risk in one year, by formulas alone. */
export function BedsPart(props: { readonly edit: Editing }) {
  const demand = () => props.edit.content().demand;
  const [chosen, setChosen] = createSignal<number>();
  const years = () => yearsOf(demand()).map(String);
  const year = () => {
    const wanted = chosen() ?? demand().toYear;
    return years().includes(String(wanted)) ? wanted : demand().toYear;
  };
  const asked = createAsked(() => props.edit, year);
  const sizing = createSizing(asked);
  const drawn = createDrawn(asked);
  return (
    <>
      <div class={layout.narrow}>
        <Select
          label={t.expansion.year()}
          choices={years().map((value) => ({ value, label: value }))}
          value={String(year())}
          onValue={(value) => setChosen(Number(value))}
        />
      </div>
      <Show when={sizing()} fallback={<Notice kind="warn">{t.expansion.notSound()}</Notice>}>
        {(sized) => (
          <>
            <Jump sizing={sized()} drawn={drawn()} />
            <GroupDemand sizing={sized()} />
            <RegionBeds sizing={sized()} units={props.edit.content().units} names={props.edit.names()} />
            <Show when={drawn()}>
              {(draws) => <Tornado drawn={draws()} content={props.edit.content()} sizing={sized()} />}
            </Show>
            <StaffCard sizing={sized()} />
          </>
        )}
      </Show>
    </>
  );
}
