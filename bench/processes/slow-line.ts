/** A line to the server on which every message of the client waits: the slow-down that a row must show. */
import { connect, createServer } from 'node:net';

import { sayWhere } from './listening.ts';

const [target = '', wait = '0'] = process.argv.slice(2);
const { port, hostname } = new URL(target);

const server = createServer((near) => {
  const far = connect(Number(port), hostname);
  near.on('data', (bytes) => setTimeout(() => far.write(bytes), Number(wait)));
  near.on('close', () => far.destroy()).on('error', () => far.destroy());
  far.on('close', () => near.destroy()).on('error', () => near.destroy());
  far.pipe(near);
});
await sayWhere(server);
