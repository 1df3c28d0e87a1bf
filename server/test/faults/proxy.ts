import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * What the line to the database does: passes on; passes on late; passes on in drops; cuts what there is and refuses what comes; or keeps the
 * connections and passes nothing on, as a firewall that forgot them.
 */
export type Line = 'good' | 'late' | 'trickling' | 'cut' | 'silent';

export type Proxy = {
  /** The same database, over the line. */
  readonly url: string;
  readonly become: (line: Line) => void;
  /** Whoever connects from now on comes to this database. */
  readonly leadTo: (url: string) => void;
  readonly close: () => void;
};

const lateMs = 300;
const drop = { bytes: 512, everyMs: 20 };

/** A line of our own between a server and the database behind `url`, that can be made to fail, or to lead to another database. */
export async function openProxy(url: string): Promise<Proxy> {
  let target = socketOf(url);
  let line: Line = 'good';
  const sockets = new Set<Socket>();
  const lineNow = () => line;
  const server = createServer((near) => {
    const far = connect(target);
    if (line === 'cut') near.destroy();
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      void carry(from, to, lineNow);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: overPort(url, typeof address === 'object' && address ? address.port : 0),
    leadTo: (other) => {
      target = socketOf(other);
    },
    become: (next) => {
      line = next;
      if (line === 'cut') for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

export const socketOf = (url: string) => join(new URL(url).searchParams.get('host') ?? '', '.s.PGSQL.5432');

export function overPort(url: string, port: number): string {
  const { username, pathname } = new URL(url);
  return `postgresql://${username}@127.0.0.1:${port}${pathname}`;
}

/** What is swallowed while the line is silent never comes: the connection is lost for good, and neither end is told. */
async function carry(from: Socket, to: Socket, lineNow: () => Line): Promise<void> {
  let lost = false;
  const carried = async (chunk: Buffer) => {
    lost ||= lineNow() === 'silent';
    if (lost) return;
    if (lineNow() === 'late') await pause(lateMs);
    const isTrickling = lineNow() === 'trickling';
    const bytes = isTrickling ? drop.bytes : chunk.length;
    for (let at = 0; at < chunk.length; at += bytes) {
      to.write(chunk.subarray(at, at + bytes));
      if (isTrickling) await pause(drop.everyMs);
    }
  };
  try {
    for await (const chunk of from) await carried(chunk);
  } catch {
    // A socket that is destroyed ends its reading with an error; both ends are closed already.
  }
}
