import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Argon2id with OWASP's parameters: 19 MiB and two passes a try, about 30 ms here and no faster on graphics cards. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };

const derive = promisify(argon2);

/** The password as kept: its salt and cost beside its hash, so that a later cost does not lock anybody out. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  return written(nonce, await derive('argon2id', { ...cost, nonce, message: bytesOf(password), tagLength: 32 }));
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = shape.exec(kept) ?? [];
  const expected = Buffer.from(tag, 'base64');
  const found = await derive('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(salt, 'base64'),
    message: bytesOf(password),
    tagLength: expected.length,
  });
  return timingSafeEqual(found, expected);
}

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z\d+/]+)\$([A-Za-z\d+/]+)$/;

function written(nonce: Buffer, tag: Buffer): string {
  const bare = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(nonce)}$${bare(tag)}`;
}

/** Compared against where there is no account, so that the answer takes as long as if there were. No password opens it. */
export const nobodysHash = written(randomBytes(16), randomBytes(32));

/** One password, whichever keyboard composed its letters. */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFC').trim());
}
