import { keysFrom } from '../../server/src/platform/crypto.ts';

/** Of every server that is measured: it can read what was sealed for it. */
export const secret = 'a secret of the bench, of 32 bytes or more';
export const keys = keysFrom(secret);
