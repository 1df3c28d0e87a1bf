import type { Context as Asked } from 'hono';

const answer = [Buffer.from('{"result":{"data":'), Buffer.from('}}')] as const;

/** JSON that was made before, as tRPC's answer to the one query that was asked, alone or as a batch of one. */
export function jsonAnswer(c: Asked, json: Buffer): Response {
  const [before, after] = answer;
  const isBatch = c.req.query('batch') === '1';
  const bytes = isBatch
    ? Buffer.concat([Buffer.from('['), before, json, after, Buffer.from(']')])
    : Buffer.concat([before, json, after]);
  return c.body(bytes, 200, { 'content-type': 'application/json' });
}
