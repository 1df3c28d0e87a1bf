import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer = { readonly status: number; readonly body: string };

const agent = new Agent({ keepAlive: true });

/** Asks over HTTP as a browser does: a JSON body, the session's cookie, and a key of its own. */
export function post(url: string, token: string, input?: unknown): Promise<Answer> {
  const body = input === undefined ? '' : JSON.stringify(input);
  const headers = { 'content-type': 'application/json', cookie: `iwaa=${token}`, 'idempotency-key': randomUUID() };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      text(response).then((told) => resolve({ status: response.statusCode ?? 0, body: told }), reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

export const call = (url: string, procedure: string, token: string, input?: unknown): Promise<Answer> =>
  post(`${url}/trpc/${procedure}`, token, input);

/** Asks, and takes no refusal for an answer. */
export async function mustAnswer(asked: Promise<Answer>): Promise<string> {
  const { status, body } = await asked;
  if (status !== 200) throw new Error(`answered ${status}: ${body.slice(0, 300)}`);
  return body;
}
