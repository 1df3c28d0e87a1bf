import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from 'node:crypto';

/** Keys for their one purpose each, derived from the deployment's secret. */
export type Keys = { readonly seal: Buffer; readonly digest: Buffer; readonly push: Buffer };

export function keysFrom(secret: string): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'iwaa', purpose, 32));
  return { seal: derive('seal texts'), digest: derive('digest subjects'), push: derive('sign pushes') };
}

const suite = 1;
const nonceBytes = 12;
/** Node accepts tags of four bytes unless the length is fixed: a forger would need few tries. */
const tagBytes = 16;

/** Encrypts a text for one place (table, column, row): the bytes cannot be moved to another row. Shape: suite, nonce, tag, ciphertext. */
export function seal(keys: Keys, text: string, place: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keys.seal, nonce, { authTagLength: tagBytes }).setAAD(
    Buffer.from(place),
  );
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(suite), nonce, cipher.getAuthTag(), sealed]);
}

/** The text sealed for that place; throws when the bytes were altered or moved. */
export function unseal(keys: Keys, sealed: Buffer, place: string): string {
  if (sealed[0] !== suite) throw new Error(`unknown suite ${sealed[0]} of a sealed text`);
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', keys.seal, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes + tagBytes)), decipher.final()]).toString(
    'utf8',
  );
}

/** A keyed digest: equal for equal texts, useless without the key. */
export function keyedDigest(keys: Keys, text: string): Buffer {
  return createHmac('sha256', keys.digest).update(text).digest();
}

export function digest(bytes: string | Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** 256 random bits for a cookie or a link. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Without 0 O 1 I L U: read aloud on a telephone, nobody mistakes one for another. */
const unambiguous = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight characters, about 39 random bits: public, not sequential. */
export function randomReference(): string {
  return Array.from({ length: 8 }, () => unambiguous[randomInt(unambiguous.length)]).join('');
}
