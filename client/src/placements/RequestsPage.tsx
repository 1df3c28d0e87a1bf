import { createSignal, Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { mayAskForPlaces } from '../platform/viewer.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Answer } from '../ui/Answer.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { referenceInWords } from '../ui/placement/Reference.tsx';
import { requestStateInWords } from '../ui/placement/state.ts';
import { createCities } from './cities.ts';
import { createLiveLines } from './live-lines.ts';
import { type Shown, RequestsView } from './RequestsView.tsx';
import styles from './Requests.module.css';

type Wanted = { readonly show: Shown; readonly before?: string };

export function RequestsPage() {
  const [wanted, setWanted] = createSignal<Wanted>({ show: 'open' });
  const cities = createCities();
  const list = createQuery(
    async (asked: Wanted) => ({
      ...(await api.placements.list.query(asked)),
      list: `${asked.show} ${asked.before ?? ''}`,
      show: asked.show,
    }),
    wanted,
    { concerns: (topics) => topics.requests.length > 0 },
  );
  const live = createLiveLines(list.data, (line) =>
    announce(t.placements.changed({ reference: referenceInWords(line.reference), state: requestStateInWords(line) })),
  );

  return (
    <>
      <div class={styles.title}>
        <h1>{t.placements.title()}</h1>
        <Links />
      </div>
      <ChipRow label={t.placements.title()}>
        <Chip pressed={wanted().show === 'open'} onPress={() => setWanted({ show: 'open' })}>
          {t.placements.open()}
        </Chip>
        <Chip pressed={wanted().show === 'closed'} onPress={() => setWanted({ show: 'closed' })}>
          {t.placements.closed()}
        </Chip>
      </ChipRow>
      <Answer query={list} lines={6}>
        {(data) => (
          <>
            <RequestsView
              lines={live.lines()}
              shown={data().show}
              isMarked={live.isMarked}
              cityName={cities.nameOf}
              mayAsk={mayAskForPlaces(viewer()?.role)}
            />
            <Show when={data().before}>
              {(before) => (
                <div>
                  <Button onClick={() => setWanted({ show: data().show, before: before() })}>
                    {t.placements.older()}
                  </Button>
                </div>
              )}
            </Show>
          </>
        )}
      </Answer>
    </>
  );
}

/** Where those who refer people go from here; and, for a coordinator, what the requests add up to. */
function Links() {
  return (
    <Show when={mayAskForPlaces(viewer()?.role)}>
      <div class={styles.links}>
        <Show when={viewer()?.role === 'coordinator'}>
          <ButtonLink href="/stays">{t.forecast.title()}</ButtonLink>
          <ButtonLink href="/funnel">{t.shell.funnel()}</ButtonLink>
          <ButtonLink href="/expansion">{t.shell.expansion()}</ButtonLink>
        </Show>
        <ButtonLink href="/requests/waiting">{t.waiting.title()}</ButtonLink>
        <ButtonLink kind="primary" href="/requests/new">
          {t.shell.newRequest()}
        </ButtonLink>
      </div>
    </Show>
  );
}
