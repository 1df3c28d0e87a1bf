import type { Context } from 'hono';
import { generateCookie, getCookie } from 'hono/cookie';

type SessionCookie = {
  readonly token: string | undefined;
  readonly keep: (token: string) => void;
  readonly forget: () => void;
};

/** The cookie that carries a session's token. By https its name says what the browser then enforces: this host only, never in the clear. */
export function sessionCookie(c: Context, isHttps: boolean, answerHeaders: Headers): SessionCookie {
  const name = isHttps ? '__Host-iwaa' : 'iwaa';
  const write = (value: string, more: { maxAge?: number } = {}) => {
    const options = { path: '/', httpOnly: true, sameSite: 'Strict', secure: isHttps, ...more } as const;
    answerHeaders.append('Set-Cookie', generateCookie(name, value, options));
  };
  return { token: getCookie(c, name), keep: (token) => write(token), forget: () => write('', { maxAge: 0 }) };
}
