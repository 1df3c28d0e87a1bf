import { AdoptSite } from '@iwaa/shared/expansion/planning';
import { createSignal, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { is } from 'valibot';
import { type Action, createAction } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { CodeNameFields } from '../../ui/CodeNameFields.tsx';
import { focusFirstWrong } from '../../ui/focus-wrong.ts';
import layout from '../../ui/layout.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { OrganizationChoice } from '../../ui/OrganizationChoice.tsx';
import { Outcome } from '../../ui/Outcome.tsx';
import type { Adoption } from './AdoptSection.tsx';

type Adopted = Action<AdoptSite, { readonly centerId: string }>;
type AdoptFormProps = Adoption & { readonly intro: string; readonly runId: string; readonly cityId: string };

/** The center that came of it: the one just made, or the one that somebody was faster with. */
function centerOf({ state }: Adopted): string | undefined {
  const now = state();
  if (now.phase === 'done') return now.result.centerId;
  const known = now.phase === 'refused' ? now.refusal.details['centerId'] : undefined;
  return typeof known === 'string' ? known : undefined;
}

/** Makes the center, and then leads to it. */
export function AdoptForm(props: AdoptFormProps) {
  const adopt: Adopted = createAction((input, options) => props.adopt(input, options));
  return (
    <div class={layout.stack}>
      <Show when={!centerOf(adopt)}>
        <Answers {...props} action={adopt} />
      </Show>
      <Outcome action={adopt} />
      <Show when={adopt.state().phase === 'done'}>
        <Notice>{t.plan.created()}</Notice>
      </Show>
      <Show when={centerOf(adopt)}>
        {(centerId) => (
          <div>
            <ButtonLink href={`/centers/${centerId()}`}>{t.plan.openCenter()}</ButtonLink>
          </div>
        )}
      </Show>
    </div>
  );
}

/** Who runs the center and what it is called; all else follows from the plan. */
function Answers(props: AdoptFormProps & { readonly action: Adopted }) {
  const [draft, setDraft] = createStore({ organizationId: '', codeName: '', codeNameAr: '' });
  const [tried, setTried] = createSignal(false);
  const errorOf = (field: keyof typeof draft): string | undefined =>
    tried() && !is(AdoptSite.entries[field], draft[field]) ? t.centers[`missing-${field}`]() : undefined;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const input = { runId: props.runId, cityId: props.cityId, ...draft };
    if (is(AdoptSite, input)) void props.action.run(input);
    else focusFirstWrong(event.currentTarget);
  };
  return (
    <form class={layout.stack} noValidate onSubmit={submit}>
      <p class={layout.soft}>{props.intro}</p>
      <CodeNameFields codeName={draft.codeName} codeNameAr={draft.codeNameAr} errorOf={errorOf} onNames={setDraft} />
      <OrganizationChoice
        kind="operator"
        organizations={props.organizations}
        error={errorOf('organizationId')}
        value={draft.organizationId}
        onValue={(organizationId) => setDraft({ organizationId })}
        add={props.addOrganization}
        onAdded={props.onOrganization}
      />
      <div>
        <Button kind="primary" type="submit" pending={props.action.busy()}>
          {t.plan.create()}
        </Button>
      </div>
    </form>
  );
}
