import type { CenterDetail, CenterList } from '@iwaa/shared/centers/centers';
import type { CenterServices } from '@iwaa/shared/services/services';
import { Show, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { CenterContext } from './center-context.ts';
import styles from './CenterView.module.css';
import type { CenterChanges } from './changes.ts';
import { ChecklistSection } from './ChecklistSection.tsx';
import { ContactsSection } from './ContactsSection.tsx';
import { IdentitySection } from './IdentitySection.tsx';
import { LanguagesSection } from './LanguagesSection.tsx';
import { OfferingsSection } from './OfferingsSection.tsx';
import layout from '../ui/layout.module.css';
import { RhythmSection } from './RhythmSection.tsx';
import { RoomsSection } from './RoomsSection.tsx';
import { StageSection } from './StageSection.tsx';
import { cityInWords } from './words.ts';

type CenterViewProps = {
  readonly center: CenterDetail;
  readonly places: CenterList | undefined;
  readonly services: CenterServices | undefined;
  readonly mayEdit: boolean;
  readonly isOwn: boolean;
  readonly changes: CenterChanges;
  readonly refresh: () => void;
  /** Where staff is missing in the days ahead. */
  readonly staff?: JSX.Element;
};

/** One center: what is still to prepare first while it is not open, its rooms first once it is. */
export function CenterView(props: CenterViewProps) {
  const isPreparing = () => props.center.stage === 'planned' || props.center.stage === 'equipping';
  return (
    <CenterContext.Provider
      value={{
        center: () => props.center,
        places: () => props.places,
        services: () => props.services,
        get mayEdit() {
          return props.mayEdit;
        },
        get isOwn() {
          return props.isOwn;
        },
        get changes() {
          return props.changes;
        },
        refresh: () => props.refresh(),
      }}
    >
      <div class={layout.head}>
        <div>
          <p>
            <a href="/centers">{t.centers.backToList()}</a>
          </p>
          <h1>{codeNameOf(props.center)}</h1>
          <p class={layout.soft}>
            {cityInWords(props.center.cityId, props.places)} · <bdi>{props.center.organizationName}</bdi>
          </p>
        </div>
        <div class={layout.actions}>
          <Show when={props.isOwn && props.mayEdit}>
            <ButtonLink href="/audit">{t.centers.toAudit()}</ButtonLink>
          </Show>
          <ButtonLink href={props.isOwn ? '/desk' : `/desk?center=${props.center.centerId}`}>
            {t.centers.toDesk()}
          </ButtonLink>
        </div>
      </div>
      <div class={styles.columns}>
        <div class={layout.stack}>
          <Show when={isPreparing()}>
            <ChecklistSection />
          </Show>
          {props.staff}
          <RoomsSection />
          <OfferingsSection />
          <Show when={!isPreparing()}>
            <ChecklistSection />
          </Show>
        </div>
        <Profile />
      </div>
    </CenterContext.Provider>
  );
}

function Profile() {
  return (
    <div class={layout.stack}>
      <StageSection />
      <IdentitySection />
      <LanguagesSection />
      <RhythmSection />
      <ContactsSection />
    </div>
  );
}
