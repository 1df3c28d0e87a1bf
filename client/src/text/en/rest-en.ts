/** What the other pages say. */
import { access } from './access.ts';
import { audit } from './audit.ts';
import { calls } from './calls.ts';
import { centers } from './centers.ts';
import { chain } from './chain.ts';
import { compare } from './compare.ts';
import { desk } from './desk.ts';
import { composing } from './composing.ts';
import { group } from './group.ts';
import { travel } from './travel.ts';
import { marks } from './marks.ts';
import { organizations } from './organizations.ts';
import { noticeSettings } from './notice-settings.ts';
import { placements } from './placements.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { services } from './services.ts';
import { stays } from './stays.ts';
import { story } from './story.ts';
import { transfers } from './transfers.ts';
import { goingOn } from './going-on.ts';
import { forecast } from './forecast.ts';
import { expansion } from './expansion.ts';
import { funnel } from './funnel.ts';
import { health } from './health.ts';
import { waiting } from './waiting.ts';

export const rest = {
  access,
  audit,
  calls,
  centers,
  chain,
  compare,
  desk,
  composing,
  group,
  travel,
  marks,
  organizations,
  noticeSettings,
  placements,
  plan,
  report,
  search,
  services,
  stays,
  story,
  goingOn,
  forecast,
  expansion,
  funnel,
  health,
  transfers,
  waiting,
};
