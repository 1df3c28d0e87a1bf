/**
 * What an answer could cost at the least: the same bytes behind the same session check, once from a bare Hono handler
 * and once from a tRPC procedure that returns a constant.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { getRequestListener } from '@hono/node-server';
import { initTRPC, TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';

import { viewerOf } from '../../server/src/access/index.ts';
import { openDatabase } from '../../server/src/platform/db/database.ts';
import { sayWhere } from './listening.ts';

const [databaseUrl = '', file = ''] = process.argv.slice(2);
const db = openDatabase(databaseUrl);
const bytes = readFileSync(file, 'utf8');
const constant: unknown = JSON.parse(bytes);

const viewerIn = (c: Context) => viewerOf(db, getCookie(c, 'iwaa') ?? '', false);

const trpc = initTRPC.context<{ isSignedIn: boolean }>().create();
const router = trpc.router({
  constant: trpc.procedure.query(({ ctx }) => {
    if (!ctx.isSignedIn) throw new TRPCError({ code: 'UNAUTHORIZED' });
    return constant;
  }),
});

const app = new Hono();
app.post('/bare', async (c) =>
  (await viewerIn(c)) ? c.body(bytes, 200, { 'content-type': 'application/json' }) : c.text('signed out', 401),
);
app.post('/trpc/*', (c) =>
  fetchRequestHandler({
    endpoint: '/trpc',
    router,
    req: c.req.raw,
    allowMethodOverride: true,
    createContext: async () => ({ isSignedIn: (await viewerIn(c)) !== null }),
  }),
);
await sayWhere(createServer(getRequestListener(app.fetch)));
