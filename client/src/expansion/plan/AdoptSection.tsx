import type { OrganizationLine } from '@iwaa/shared/centers/centers';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { sum } from '@iwaa/shared/expansion/ranges';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import layout from '../../ui/layout.module.css';
import type { AddsOrganization } from '../../ui/OrganizationForm.tsx';
import type { PlaceNames } from '../words.ts';
import { AdoptForm } from './AdoptForm.tsx';
import type { Adopt } from './changes.ts';

export type Adoption = {
  readonly adopt: Adopt;
  readonly organizations: readonly OrganizationLine[];
  readonly addOrganization: AddsOrganization;
  /** An organization was added: they are to be read again. */
  readonly onOrganization: () => void;
};

type AdoptSectionProps = {
  readonly plan: PlanView;
  readonly names: PlaceNames;
  /** For those who may; everybody else reads who can. */
  readonly adoption: Adoption | undefined;
};

type Opened = PlanView['sites'][number] & { readonly opensIn: number };
const isOpened = (site: PlanView['sites'][number]): site is Opened => site.center === null && site.opensIn !== null;

/** From a plan to centers that are prepared: one town at a time. */
export function AdoptSection(props: AdoptSectionProps) {
  const [chosen, setChosen] = createSignal<Opened>();
  const opened = () => props.plan.sites.filter(isOpened).toSorted((one, other) => one.opensIn - other.opensIn);
  const firstBeds = ({ beds, opensIn }: Opened): number =>
    sum(beds[opensIn - props.plan.content.demand.fromYear] ?? []);
  const wordsOf = (site: Opened) => ({
    town: props.names.town(site.cityId),
    region: props.names.region(site.regionId),
    year: String(site.opensIn),
    beds: t.words.beds({ count: firstBeds(site) }),
  });
  return (
    <Card title={t.plan.adopt()}>
      <p>{props.adoption ? t.plan.adoptIntro() : t.plan.adoptWho()}</p>
      <Show when={opened().length > 0} fallback={<p>{t.plan.adoptNone()}</p>}>
        <ul class={layout.list}>
          <For each={opened()}>
            {(site) => (
              <li class={layout.head}>
                <span>{t.plan.adoptOpens(wordsOf(site))}</span>
                <Show when={props.adoption}>
                  <Button onClick={() => setChosen(site)}>{t.plan.adoptVerb()}</Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.adoption}>
        {(adoption) => (
          <Dialog
            open={chosen() !== undefined}
            title={t.plan.adoptTitle({ town: props.names.town(chosen()?.cityId ?? '') })}
            onClose={() => setChosen(undefined)}
          >
            <Show when={chosen()} keyed>
              {(site) => (
                <AdoptForm
                  intro={t.plan.adoptHow(wordsOf(site))}
                  runId={props.plan.runId}
                  cityId={site.cityId}
                  {...adoption()}
                />
              )}
            </Show>
          </Dialog>
        )}
      </Show>
    </Card>
  );
}
