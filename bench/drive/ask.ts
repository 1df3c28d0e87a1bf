import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer = { readonly status: number; readonly body: string };

const agent = new Agent({ keepAlive: true });

/** Asks over HTTP as a browser does: a JSON body, the session's cookie, and a key of its own. */
export function post(url: string, token: string, input?: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json', cookie: `iwaa=${token}`, 'idempotency-key': randomUUID() };
  return send(url, headers, input === undefined ? '' : JSON.stringify(input));
}

function send(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      text(response).then((told) => resolve({ status: response.statusCode ?? 0, body: told }), reject);
    });
    // The server may close an idle connection at the very moment at which it is used again: the same is sent once more, under its key.
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(send(url, headers, body));
      else reject(error);
    });
    asked.end(body);
  });
}

export const call = (url: string, procedure: string, token: string, input?: unknown): Promise<Answer> =>
  post(`${url}/trpc/${procedure}`, token, input);

const triesWhileBusy = 5;

/** Asks, and takes no refusal for an answer. A server that says it is busy is asked again, as the client does; what that takes counts. */
export async function mustAnswer(ask: () => Promise<Answer>, tries = triesWhileBusy): Promise<string> {
  const { status, body } = await ask();
  if (status === 503 && tries > 1) return mustAnswer(ask, tries - 1);
  if (status !== 200) throw new Error(`answered ${status}: ${body.slice(0, 300)}`);
  return body;
}
