import type { Milestone } from '@iwaa/shared/placements/stays';
import type { RequestStory } from '@iwaa/shared/placements/views';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import { AnswerSteps } from '../ui/placement/AnswerSteps.tsx';
import { bedInWords } from '../ui/placement/beds.ts';
import { codeNameOf, tongueInWords } from '../ui/placement/names.ts';
import { commaList } from '../ui/placement/party.ts';
import { PeopleList } from '../ui/placement/PartyWords.tsx';
import { Reference } from '../ui/placement/Reference.tsx';
import { RequestMark } from '../ui/placement/RequestMark.tsx';
import { serviceInWords } from '../ui/services/catalogue.ts';
import styles from './Request.module.css';

type RequestHeadProps = {
  readonly request: RequestStory;
  readonly cityName: (cityId: string) => string;
  readonly isCenter: boolean;
};

/** The deadline that runs, with what it is for. */
function Deadline(props: { readonly request: RequestStory }) {
  const label = () => (props.request.placement?.state === 'booked' ? t.placements.arriveBy() : t.placements.answerBy());
  return (
    <Show when={props.request.needs !== 'send' && props.request.dueAt}>
      {(dueAt) => (
        <p>
          <span class={styles.soft}>{label()}</span> <Countdown until={dueAt()} />
        </p>
      )}
    </Show>
  );
}

/** "personne A : lit 2B, chambre 2"; a bed kept empty beside the party has no letter. */
const givenBed = (bed: RequestStory['beds'][number]): string =>
  bed.letter === null ? bedInWords(bed) : t.stays.bedOfPerson({ letter: bed.letter, bed: bedInWords(bed) });

/** What is asked, as lines of words; a line without an answer is left out. */
function factsOf(request: RequestStory, cityName: (cityId: string) => string): string[] {
  const on = request.arriveOn === null ? '' : ` ${t.placements.onDay({ day: dayInWords(request.arriveOn) })}`;
  const services = (list: RequestStory['mustServices']): string => commaList(list.map(serviceInWords));
  const lines: readonly (string | false)[] = [
    t.placements.fact({ label: t.placements.urgency(), value: `${t.urgencies[request.urgency]()}${on}` }),
    request.originCityId !== null && t.placements.origin({ city: cityName(request.originCityId) }),
    request.together === 'room' && request.people.length > 1 && t.placements.together(),
    request.stayDays !== null && t.placements.stayOf({ count: request.stayDays }),
    request.mustServices.length > 0 && t.placements.must({ list: services(request.mustServices) }),
    request.wishedServices.length > 0 && t.placements.wished({ list: services(request.wishedServices) }),
    request.languages.length > 0 && t.placements.speaks({ list: commaList(request.languages.map(tongueInWords)) }),
    request.avoidCities.length > 0 && t.placements.avoids({ list: commaList(request.avoidCities.map(cityName)) }),
    t.placements.fact({ label: t.placements.channel(), value: t.channels[request.channel]() }),
    request.consent !== null && t.consents[request.consent](),
    request.identifiedOn !== null && t.placements.identifiedOn({ day: dayInWords(request.identifiedOn) }),
  ];
  return lines.filter((line) => line !== false);
}

/** The way back to the group this party is of. */
function OfGroup(props: { readonly reference: string | null }) {
  return (
    <Show when={props.reference}>
      {(reference) => (
        <p>
          {t.group.ofGroup()}{' '}
          <A href={`/requests/group/${reference()}`}>
            <Reference value={reference()} />
          </A>
        </p>
      )}
    </Show>
  );
}

function milestoneInWords({ kind, earliest, latest }: Milestone): string {
  const [name, from] = [t.milestones[kind](), dayInWords(earliest)];
  return earliest === latest
    ? t.goingOn.milestoneOn({ kind: name, day: from })
    : t.goingOn.milestoneLine({ kind: name, from, to: dayInWords(latest) });
}

/** Where the request stands, who it is for and what they need. */
export function RequestHead(props: RequestHeadProps) {
  const place = () => props.request.placement ?? (props.request.offer?.state === 'held' ? props.request.offer : null);
  return (
    <Card>
      <div class={styles.standing}>
        <RequestMark line={props.request} />
        <Show when={place()}>
          {(at) => (
            <p>
              <strong>
                <bdi>{codeNameOf(at())}</bdi>
              </strong>{' '}
              <span class={styles.soft}>{props.cityName(at().cityId)}</span>
            </p>
          )}
        </Show>
        <Deadline request={props.request} />
      </div>
      <OfGroup reference={props.request.groupReference} />
      <Show when={props.request.offer?.state === 'held' && props.request.offer.sentAt !== null && props.request.offer}>
        {(offer) => <AnswerSteps offer={offer()} side={props.isCenter ? 'center' : 'agent'} />}
      </Show>
      <PeopleList people={props.request.people} />
      <ul class={styles.lines}>
        <For each={factsOf(props.request, props.cityName)}>{(line) => <li>{line}</li>}</For>
        <For each={props.request.milestones}>
          {(one) => (
            <li>
              {t.placements.fact({
                label: t.goingOn.waitsFor(),
                value: milestoneInWords(one),
              })}
            </li>
          )}
        </For>
        <Show when={props.request.beds.length > 0}>
          <li>
            {t.placements.fact({ label: t.placements.beds(), value: commaList(props.request.beds.map(givenBed)) })}
          </li>
        </Show>
      </ul>
      <Show when={props.request.note}>
        {(note) => (
          <p class={styles.note} data-screen-only>
            <span class={styles.soft}>{t.placements.note()}</span> <span dir="auto">{note()}</span>
          </p>
        )}
      </Show>
    </Card>
  );
}
