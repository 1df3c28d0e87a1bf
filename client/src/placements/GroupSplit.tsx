import type { GroupFound, GroupPart } from '@iwaa/shared/placements/group';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Notice } from '../ui/Notice.tsx';
import { codeNameOf, tongueInWords } from '../ui/placement/names.ts';
import { commaList, countOf, partyInWords } from '../ui/placement/party.ts';
import type { Member } from './group-draft.ts';
import { travelInWords, travelSourceInWords } from './place-words.ts';
import styles from './Group.module.css';

type GroupSplitProps = {
  readonly found: GroupFound;
  readonly members: readonly Member[];
  readonly cityName: (cityId: string) => string;
  /** Shown under a split that places everybody. */
  readonly hold: JSX.Element;
};

/** How the group goes over the centers, and what is known about that answer; nothing is held by looking at it. */
export function GroupSplit(props: GroupSplitProps) {
  const isWhole = (): boolean => props.found.unplaced.length === 0;
  const placed = (): number => props.members.length - props.found.unplaced.length;
  return (
    <div class={styles.split}>
      <Notice kind={isWhole() ? 'info' : 'warn'}>
        <p>
          <strong>
            {isWhole()
              ? t.group.everybody({ people: t.words.people({ count: placed() }), count: props.found.parts.length })
              : t.group.inPart({ placed: placed(), people: props.members.length })}
          </strong>
        </p>
        <p>{t.group[props.found.proof]()}</p>
        <Show when={!isWhole()}>
          <p>{t.group.nothingHeld()}</p>
        </Show>
      </Notice>
      <Show when={isWhole()}>{props.hold}</Show>
      <Show when={props.found.parts.some((part) => part.travelMinutes !== null)}>
        <p class={styles.soft}>{travelSourceInWords(props.found.travelTableOn)}</p>
      </Show>
      <ul class={styles.parts}>
        <For each={props.found.parts}>{(part) => <PartCard part={part} {...props} />}</For>
      </ul>
      <Show when={!isWhole()}>
        <Missing found={props.found} members={props.members} />
      </Show>
    </div>
  );
}

function peopleInWords(people: readonly number[], members: readonly Member[]): string {
  return partyInWords(countOf(people.flatMap((index) => members[index] ?? [])));
}
const numbersOf = (people: readonly number[]): string => commaList(people.map((index) => String(index + 1)));

function seatsInWords({ seats }: GroupPart): string {
  return commaList([
    t.group.seats({ count: seats.people }),
    ...(seats.childSeats > 0 ? [t.group.childSeats({ count: seats.childSeats })] : []),
    ...(seats.wheelchairs > 0 ? [t.group.wheelchairs({ count: seats.wheelchairs })] : []),
  ]);
}
const interpretersInWords = ({ interpreters }: GroupPart): string =>
  commaList(
    interpreters.map(({ language, people }) =>
      t.group.interpreter({ language: language === null ? t.group.tongueUnknown() : tongueInWords(language), people }),
    ),
  );

function PartCard(props: GroupSplitProps & { readonly part: GroupPart }) {
  const where = () =>
    [
      props.cityName(props.part.cityId),
      props.part.travelMinutes !== null &&
        `${props.part.travelFrom === 'estimate' ? '≈ ' : ''}${travelInWords(props.part.travelMinutes)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <li class={styles.part}>
      <h3 class={styles.name}>
        <bdi>{codeNameOf(props.part)}</bdi>
      </h3>
      <p class={styles.soft}>{where()}</p>
      <ul class={styles.parties}>
        <For each={props.part.parties}>
          {(party) => (
            <li>
              {peopleInWords(party, props.members)}{' '}
              <span class={styles.soft}>{t.group.numbers({ list: numbersOf(party) })}</span>
            </li>
          )}
        </For>
      </ul>
      <p>{t.group.transport({ list: seatsInWords(props.part) })}</p>
      <Show when={props.part.interpreters.length > 0}>
        <p class={styles.needed}>{t.group.interpreters({ list: interpretersInWords(props.part) })}</p>
      </Show>
    </li>
  );
}

/** Who is in no part, and why. */
function Missing(props: Pick<GroupSplitProps, 'found' | 'members'>) {
  const of = (why: 'not-received' | 'no-bed') =>
    props.found.unplaced.filter((one) => one.why === why).map(({ person }) => person);
  return (
    <section class={styles.missing} aria-label={t.group.missing()}>
      <h3>{t.group.missing()}</h3>
      <For each={['not-received', 'no-bed'] as const}>
        {(why) => (
          <Show when={of(why).length > 0}>
            <p>
              {t.group[`why-${why}`]({ who: peopleInWords(of(why), props.members) })}{' '}
              <span class={styles.soft}>{t.group.numbers({ list: numbersOf(of(why)) })}</span>
            </p>
          </Show>
        )}
      </For>
    </section>
  );
}
