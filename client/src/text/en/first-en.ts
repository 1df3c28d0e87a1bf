/** What the entry, the board and the frame of every page say. */
import { availability } from './availability.ts';
import { surge } from './surge.ts';
import { live } from './live.ts';
import { map } from './map.ts';
import { night } from './night.ts';
import { notices } from './notices.ts';
import { problems } from './problems.ts';
import { refusals } from './refusals.ts';
import { roles } from './roles.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { certificates, professions, staff } from './staff.ts';
import { status } from './status.ts';
import { time } from './time.ts';
import * as vocabulary from './vocabulary.ts';
import { words } from './words.ts';

export const first = {
  ...vocabulary,
  availability,
  surge,
  live,
  map,
  night,
  notices,
  problems,
  refusals,
  roles,
  shell,
  signIn,
  certificates,
  professions,
  staff,
  status,
  time,
  words,
};
