import { Socket } from 'node:net';

/** More than any statement of the application may take: whoever is silent for longer will not answer. */
const silenceMs = 5500;

/**
 * A connection to the database that ends when nothing has passed on it for long. A firewall or a machine that forgot it tells neither end:
 * the statement on it would wait for ever, and with it the live feed and a place in the pool.
 */
export function impatientSocket(): Socket {
  const socket = new GatheringSocket();
  return socket.setTimeout(silenceMs, () =>
    socket.destroy(Object.assign(new Error('the database has not answered'), { code: 'ETIMEDOUT' })),
  );
}

/** Sends what is written in one turn as one: each send wakes the other end, which costs more than most statements. */
class GatheringSocket extends Socket {
  override cork(): void {
    if (this.writableCorked === 0) {
      super.cork();
      process.nextTick(() => this.uncork());
    }
    super.cork();
  }
}
