import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Config } from './config.ts';

export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for every try, so that a letter sent twice is shown once. */
  readonly id: string;
};
export type Mail = {
  /** Whether letters leave this machine; without SMTP they become files. */
  readonly isOn: boolean;
  readonly send: (letter: Letter) => Promise<void>;
};

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** A server's refusal quotes the address it refused: only its number is kept. */
class Undelivered extends Error {
  constructor(error: unknown) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const answer = error instanceof Error && 'responseCode' in error ? ` ${String(error.responseCode)}` : '';
    super(`the mail server did not take it: ${code}${answer}`);
  }
}

export function openMail({ smtpUrl, mailFrom, dataFolder }: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataFolder'>): Mail {
  if (smtpUrl === undefined) return { isOn: false, send: (letter) => keep(join(dataFolder, 'mail'), mailFrom, letter) };
  const opened = mailer().then(({ createTransport }) =>
    createTransport({ url: smtpUrl, ...patience }, { from: mailFrom }),
  );
  return {
    isOn: true,
    send: async (letter) => {
      const transport = await opened;
      await transport.sendMail(headed(letter)).catch((error: unknown) => {
        throw new Undelivered(error);
      });
    },
  };
}

/** Read when it is needed, not at each start. */
const mailer = () => import('nodemailer');

const headed = ({ id, ...letter }: Letter) => ({
  ...letter,
  messageId: `<${id}@iwaa.invalid>`,
  // Nobody's absence answers to a machine.
  headers: { 'Auto-Submitted': 'auto-generated' },
});

/** The letter as it would have left, for who runs the machine to look at. */
async function keep(folder: string, from: string, letter: Letter): Promise<void> {
  const { createTransport } = await mailer();
  const transport = createTransport({ streamTransport: true, buffer: true }, { from });
  const { message } = await transport.sendMail(headed(letter));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${letter.id}.eml`);
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, message, { mode: 0o600 });
  await rename(draft, file);
}
