import { Show } from 'solid-js';
import { api } from '../api.ts';
import { isLive } from '../platform/live.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { Answer } from '../ui/Answer.tsx';
import { AvailabilityView } from './AvailabilityView.tsx';
import { OpenSurges } from './OpenSurges.tsx';
import { createBoardReads } from './read-board.ts';
import { SurgeForm } from './SurgeForm.tsx';

/** Reads the board, and reads it again when the feed says that it moved. */
export function AvailabilityPage() {
  const places = createQuery(
    () => api.centers.list.query(),
    () => true,
    { concerns: (topics) => topics.network },
  );
  const { read, options } = createBoardReads();
  const board = createQuery(read, () => true, options);
  return (
    <Show when={viewer()}>
      {(known) => (
        <Answer query={places}>
          {(list) => (
            <Answer query={board} lines={6}>
              {(answer) => (
                <>
                  <OpenSurges regions={list().regions} mayEnd={known().role === 'coordinator'} />
                  <AvailabilityView board={answer()} places={list()} role={known().role} live={isLive()} />
                  <Show when={known().role === 'coordinator'}>
                    <SurgeForm regions={list().regions} />
                  </Show>
                </>
              )}
            </Answer>
          )}
        </Answer>
      )}
    </Show>
  );
}
