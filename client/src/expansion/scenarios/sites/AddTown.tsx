import type { Baseline, CandidateTown } from '@iwaa/shared/expansion/baseline';
import { mostSites } from '@iwaa/shared/expansion/scenario';
import { siteBeds } from '@iwaa/shared/expansion/sizing/defaults';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { type InThree, isCalled, plain } from '../../../text/name.ts';
import { announce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import layout from '../../../ui/layout.module.css';
import { numberInWords } from '../../../ui/number.ts';
import { changesOf, type Editing } from '../editing.ts';
import { fieldId } from '../parts.ts';

const mostShown = 8;

/** Towns of which the name or the region holds what was typed, in any of the three languages. */
function townsLike(typed: string, { towns, regions }: Pick<Baseline, 'towns' | 'regions'>): CandidateTown[] {
  const sought = plain(typed);
  if (sought === '') return [];
  const fits = (place: InThree): boolean => isCalled(place, (name) => name.includes(sought));
  const around = new Set(regions.filter(fits).map(({ id }) => id));
  return towns.filter((town) => fits(town) || around.has(town.regionId));
}

/** A town found by its name or its region, in any language of the network, and put among the candidates. */
export function AddTown(props: { readonly edit: Editing }) {
  const [wanted, setWanted] = createSignal('');
  const sites = () => props.edit.content().sites;
  const found = () => {
    const chosen = new Set(sites().map(({ cityId }) => cityId));
    return townsLike(wanted(), props.edit.baseline()).filter(({ id }) => !chosen.has(id));
  };
  const add = ({ id }: CandidateTown): void => {
    const site = { cityId: id, leastBeds: siteBeds.least, mostBeds: siteBeds.most, costs: null };
    changesOf(props.edit.change).whole({ sites: [...sites(), site] });
    announce(t.expansion.townAdded({ town: props.edit.names().town(id) }));
  };
  return (
    <Show when={sites().length < mostSites} fallback={<p>{t.expansion.fullOfSites({ count: mostSites })}</p>}>
      <div class={layout.narrow}>
        <TextInput
          id={fieldId('site', 'add')}
          type="search"
          label={t.expansion.findTown()}
          hint={t.expansion.findTownHint()}
          autocomplete="off"
          value={wanted()}
          onValue={setWanted}
        />
        <Show when={wanted().trim() !== ''}>
          <Show when={found().length > 0} fallback={<p role="status">{t.expansion.noTown()}</p>}>
            <ul class={layout.list}>
              <For each={found().slice(0, mostShown)}>
                {(town) => (
                  <li class={layout.head}>
                    <span>
                      {props.edit.names().town(town.id)} · {props.edit.names().region(town.regionId)}{' '}
                      <span class={layout.small}>
                        {t.expansion.inhabitants({ people: numberInWords(town.population) })}
                      </span>
                    </span>
                    <Button onClick={() => add(town)}>
                      {t.expansion.add({ what: props.edit.names().town(town.id) })}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
            <Show when={found().length > mostShown}>
              <p class={layout.small}>{t.expansion.moreTowns({ count: found().length - mostShown })}</p>
            </Show>
          </Show>
        </Show>
      </div>
    </Show>
  );
}
