/** The server's feed as the tabs read it. */
import { api } from '../api.ts';
import type { OpenFeed } from './live-tabs.ts';

export const openFeed: OpenFeed = (after, listener) => {
  const subscription = api.availability.watch.subscribe(
    { lastEventId: after },
    {
      onData: ({ data }) => listener.frame(data),
      onConnectionStateChange: ({ state }) => {
        if (state === 'pending') listener.link('live');
        if (state === 'connecting') listener.link('reconnecting');
      },
      onError: listener.end,
      onComplete: listener.end,
    },
  );
  return () => subscription.unsubscribe();
};
