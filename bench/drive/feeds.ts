import { type ClientRequest, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Live feeds held open, each over a connection of its own. */
export type Feeds = {
  /** For how long each waited, from when the act was sent until its news came, in milliseconds; feeds that heard nothing are missing. */
  readonly hear: (act: () => Promise<unknown>) => Promise<number[]>;
  readonly close: () => void;
};

type Opening = { readonly url: string; readonly token: string };

const patienceMs = 10_000;

export async function openFeeds(openings: readonly Opening[]): Promise<Feeds> {
  /** By feed: what else is told in that moment counts neither twice nor for another. */
  const heard = new Map<Opening, number>();
  let told: (() => void) | undefined;
  const onNews = (opening: Opening) => {
    if (!heard.has(opening)) heard.set(opening, performance.now());
    if (heard.size === openings.length) told?.();
  };
  const requests: ClientRequest[] = [];
  // Not all in one moment: a server's queue of unaccepted connections is short.
  for (let from = 0; from < openings.length; from += 50) {
    const group = openings.slice(from, from + 50);
    await Promise.all(group.map((opening) => openFeed(opening, () => onNews(opening), requests)));
  }
  return {
    hear: async (act) => {
      heard.clear();
      const all = new Promise<void>((resolve) => (told = resolve));
      const began = performance.now();
      await act();
      await Promise.race([all, pause(patienceMs, undefined, { ref: false })]);
      return [...heard.values()].map((at) => at - began);
    },
    close: () => {
      for (const request of requests) request.destroy();
    },
  };
}

function openFeed({ url, token }: Opening, onNews: () => void, requests: ClientRequest[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: `iwaa=${token}`, accept: 'text/event-stream' };
    const request = get(url, { agent: false, headers }, (response) => {
      response.setEncoding('utf8');
      response.on('error', () => undefined);
      response.on('data', (text: string) => {
        if (text.includes('ready')) resolve();
        if (text.includes('"changed"')) onNews();
      });
    });
    request.on('error', reject);
    requests.push(request);
  });
}
