import { access } from './access.ts';
import { audit } from './audit.ts';
import { availability } from './availability.ts';
import { calls } from './calls.ts';
import { centers } from './centers.ts';
import { chain } from './chain.ts';
import { desk } from './desk.ts';
import { composing } from './composing.ts';
import { group } from './group.ts';
import { surge } from './surge.ts';
import { travel } from './travel.ts';
import { live } from './live.ts';
import { map } from './map.ts';
import { marks } from './marks.ts';
import { night } from './night.ts';
import { noticeSettings } from './notice-settings.ts';
import { notices } from './notices.ts';
import { placements } from './placements.ts';
import { problems } from './problems.ts';
import { refusals } from './refusals.ts';
import { roles } from './roles.ts';
import { search } from './search.ts';
import { services } from './services.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { certificates, professions, staff } from './staff.ts';
import { status } from './status.ts';
import { stays } from './stays.ts';
import { story } from './story.ts';
import { time } from './time.ts';
import { transfers } from './transfers.ts';
import { goingOn } from './going-on.ts';
import { forecast } from './forecast.ts';
import { funnel } from './funnel.ts';
import * as vocabulary from './vocabulary.ts';
import { waiting } from './waiting.ts';
import { words } from './words.ts';

export const fr = {
  ...vocabulary,
  access,
  audit,
  availability,
  calls,
  centers,
  chain,
  desk,
  composing,
  group,
  surge,
  travel,
  live,
  map,
  marks,
  night,
  notices,
  noticeSettings,
  placements,
  problems,
  refusals,
  roles,
  search,
  services,
  shell,
  signIn,
  certificates,
  professions,
  staff,
  status,
  stays,
  story,
  goingOn,
  forecast,
  funnel,
  time,
  transfers,
  waiting,
  words,
};

export type Source = typeof fr;
