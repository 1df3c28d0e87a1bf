import type { OfferingLine, TickPlanItem } from '@iwaa/shared/services/services';
import { Show } from 'solid-js';
import { createAction, type KeyContext } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { Empty } from '../ui/Empty.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { serviceInWords } from '../ui/services/catalogue.ts';
import { DueList } from '../ui/services/DueList.tsx';
import { placesInWords, statusOfPlaces, termsInWords } from '../ui/services/offering.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { useCenter } from './center-context.ts';
import { OfferingForm } from './OfferingForm.tsx';
import styles from './OfferingsSection.module.css';
import { Retire } from './Retire.tsx';

/** What the center gives besides a bed, with the places left of each. */
export function OfferingsSection() {
  const { services, mayEdit, isOwn, changes, refresh } = useCenter();
  const offerings = () => services()?.offerings ?? [];
  const createTick = () =>
    createAction(async (input: TickPlanItem, options: KeyContext) => {
      const done = await changes.tickPlanItem(input, options);
      refresh();
      return done;
    });
  return (
    <Card title={t.services.offered()}>
      <Show when={offerings().length > 0} fallback={<NothingOffered />}>
        <ul class={styles.offerings}>
          <KeyedFor each={offerings()} by={(offering) => offering.offeringId}>
            {(offering) => <Offering offering={offering()} />}
          </KeyedFor>
        </ul>
      </Show>
      <OpenInPlace label={t.services.add()} mayOpen={mayEdit}>
        {(close) => <OfferingForm onClose={close} />}
      </OpenInPlace>
      <Show when={services()}>
        {(read) => <DueList services={read()} createTick={isOwn ? createTick : undefined} />}
      </Show>
    </Card>
  );
}

function NothingOffered() {
  const { mayEdit } = useCenter();
  return (
    <Empty title={t.services.noneOffered()}>
      <Show when={mayEdit}>
        <p>{t.services.noneOfferedNext()}</p>
      </Show>
    </Empty>
  );
}

function Offering(props: { readonly offering: OfferingLine }) {
  const { mayEdit, changes } = useCenter();
  const name = () => serviceInWords(props.offering.service);
  return (
    <li class={styles.offering}>
      <div class={layout.head}>
        <h3 class={styles.name}>{name()}</h3>
        <StatusMark status={statusOfPlaces(props.offering)}>{placesInWords(props.offering)}</StatusMark>
      </div>
      <OpenInPlace
        kind="plain"
        label={t.services.edit({ service: name() })}
        mayOpen={mayEdit}
        closed={<p class={layout.small}>{termsInWords(props.offering)}</p>}
      >
        {(close) => (
          <>
            <OfferingForm offering={props.offering} onClose={close} />
            <Retire
              verb={t.services.retire({ service: name() })}
              consequence={t.services.retireConsequence()}
              input={{ offeringId: props.offering.offeringId }}
              change={(input, options) => changes.retireOffering(input, options)}
            />
          </>
        )}
      </OpenInPlace>
    </li>
  );
}
