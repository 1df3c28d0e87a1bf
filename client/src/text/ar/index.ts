import type { Dictionary } from '../messages.ts';
import { access } from './access.ts';
import { audit } from './audit.ts';
import { availability } from './availability.ts';
import { calls } from './calls.ts';
import { centers } from './centers.ts';
import { chain } from './chain.ts';
import { compare } from './compare.ts';
import { desk } from './desk.ts';
import { composing } from './composing.ts';
import { group } from './group.ts';
import { surge } from './surge.ts';
import { travel } from './travel.ts';
import { live } from './live.ts';
import { map } from './map.ts';
import { marks } from './marks.ts';
import { night } from './night.ts';
import { organizations } from './organizations.ts';
import { noticeSettings } from './notice-settings.ts';
import { notices } from './notices.ts';
import { placements } from './placements.ts';
import { plan } from './plan.ts';
import { problems } from './problems.ts';
import { refusals } from './refusals.ts';
import { report } from './report.ts';
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
import { expansion } from './expansion.ts';
import { funnel } from './funnel.ts';
import { health } from './health.ts';
import * as vocabulary from './vocabulary.ts';
import { waiting } from './waiting.ts';
import { words } from './words.ts';

export const ar = {
  ...vocabulary,
  access,
  audit,
  availability,
  calls,
  centers,
  chain,
  compare,
  desk,
  composing,
  group,
  surge,
  travel,
  live,
  map,
  marks,
  night,
  organizations,
  notices,
  noticeSettings,
  placements,
  plan,
  problems,
  refusals,
  report,
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
  expansion,
  funnel,
  health,
  time,
  transfers,
  waiting,
  words,
} satisfies Dictionary<'ar'>;
