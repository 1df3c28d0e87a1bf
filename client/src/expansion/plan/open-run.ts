/** The frames of a run as a page reads them. */
import { api } from '../../api.ts';
import type { OpenRun } from './watch-run.ts';

export const openRun: OpenRun = (runId, listener) => {
  const subscription = api.expansion.progress.subscribe(
    { runId },
    {
      onData: ({ data }) => listener.frame(data),
      onConnectionStateChange: ({ state }) => listener.link(state !== 'connecting'),
      onError: listener.end,
      onComplete: () => listener.end(),
    },
  );
  return () => subscription.unsubscribe();
};
