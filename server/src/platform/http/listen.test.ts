import { expect, test } from 'vitest';

import { listen } from './listen.ts';

const anyPort = 0;

test('stopping ends live streams at once and lets a request under way finish', async () => {
  const begun = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const server = await listen(
    async ({ url }) => {
      if (url.endsWith('/live'))
        return new Response(new ReadableStream({ start: (live) => live.enqueue(Buffer.of(1)) }));
      begun.resolve();
      await release.promise;
      return new Response('done');
    },
    '127.0.0.1',
    anyPort,
  );
  const live = await fetch(`${server.address}/live`, { headers: { accept: 'text/event-stream' } });
  const slow = fetch(`${server.address}/slow`);
  await begun.promise;
  const began = performance.now();
  const drained = server.drain();
  await expect(live.text()).rejects.toThrow('terminated');
  release.resolve();
  expect(await (await slow).text()).toBe('done');
  await drained;
  expect(performance.now() - began).toBeLessThan(2000);
});

test('a host that is not of this machine is refused in a sentence', async () => {
  await expect(listen(() => new Response(), '203.0.113.1', anyPort)).rejects.toThrow(
    'Cannot listen on 203.0.113.1. Set HOST to an address of this machine, such as 127.0.0.1.',
  );
});
