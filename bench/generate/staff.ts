import { type CoverRule, defaultRules } from '@iwaa/shared/staff/cover';
import type { CertificateKind, Profession } from '@iwaa/shared/staff/words';
import pg from 'pg';

import { type Copy, copyInto, copyInTwo, dayOf, list, moment } from './copy.ts';
import { centersOf, idOf, managerAccount } from './names.ts';
import { bedsPerRoom, type Size } from './sizes.ts';

const day = 24 * 3_600_000;
/** Of a rota: from four days ago on, so that the week in which yesterday was has all its people. */
const [firstDay, lastDay] = [-4, 11];

type Post = {
  readonly profession: Profession;
  /** Of the days of a rota, those on which they work. */
  readonly works: (at: Day) => Shift | null;
  readonly isRelief?: boolean;
};
type Shift = 'day' | 'night' | 'office';
/** One day of the rota where the network is: its place in the days that were ever, its day of the week from Monday on, and its hours. */
type Day = { readonly nth: number; readonly weekday: number } & Record<Shift, string>;

/** The staff of every center, as many as its rules want for all its beds, and when they work: nobody is missing. */
export async function writeStaff(url: string, size: Size, now: number): Promise<void> {
  const days = await daysFrom(url);
  const hours = await copyInto(url, 'cover_hours', 'center_id');
  const rules = await copyInto(url, 'cover_rule', 'center_id, profession, part, residents_per_staff, least, assumed');
  const copies = {
    members: await copyInto(url, 'staff_member', 'id, center_id, display_name, profession, gender, languages'),
    certificates: await copyInto(url, 'staff_certificate', 'member_id, kind, expires_on'),
    shifts: await copyInTwo(url, 'shift', 'member_id, center_id, during, created_by'),
    absences: await copyInto(url, 'staff_absence', 'member_id, center_id, during, created_by'),
  };
  for (const center of centersOf(size)) {
    const own = rulesOf(center);
    hours.write(idOf('center', center));
    for (const { profession, part, residentsPerStaff, least, assumed } of own)
      rules.write(idOf('center', center), profession, part, residentsPerStaff, least, assumed);
    // Two more than there are: a surge may add some.
    const posts = postsFor(own, size.rooms * bedsPerRoom + 2);
    for (const [nth, post] of posts.entries()) writeMember(copies, { center, nth, post }, days, now);
    await copies.shifts.keepUp();
  }
  await Promise.all([hours, rules, ...Object.values(copies)].map((copy) => copy.end()));
}

/** Half of the centers keep the assumptions, the others have a figure of their own by day. */
function rulesOf(center: number): (CoverRule & { assumed: boolean })[] {
  return defaultRules({ receivesMinors: true }).map((rule) =>
    center % 2 === 1 && rule.part === 'day'
      ? { ...rule, residentsPerStaff: 6, least: 2, assumed: false }
      : { ...rule, assumed: true },
  );
}

const weekdays =
  (...works: readonly number[]) =>
  ({ weekday }: Day) =>
    works.includes(weekday) ? 'office' : null;
/** Two days on, two days off: two crews take turns. */
const crew =
  (part: 'day' | 'night', which: number) =>
  ({ nth }: Day) =>
    Math.floor(nth / 2) % 2 === which ? part : null;

function postsFor(rules: readonly CoverRule[], people: number): Post[] {
  const posts = rules.flatMap(({ profession, part, residentsPerStaff, least }): Post[] => {
    const count = Math.max(least, Math.ceil(people / (residentsPerStaff ?? Infinity)));
    if (part === 'week') {
      const works = count > 4 || profession === 'manager' ? weekdays(1, 2, 3, 4, 5) : weekdays(1, 3, 5);
      return Array.from({ length: count }, () => ({ profession, works }));
    }
    return [0, 1].flatMap((which) => Array.from({ length: count }, () => ({ profession, works: crew(part, which) })));
  });
  return [
    ...posts,
    { profession: 'care-worker', works: crew('day', 0), isRelief: true },
    { profession: 'nurse', works: weekdays(1, 2, 4) },
    { profession: 'educator', works: weekdays(2, 4) },
  ];
}

type Member = { readonly center: number; readonly nth: number; readonly post: Post };
type Copies = Record<'members' | 'certificates' | 'shifts' | 'absences', Copy>;

const certificates: readonly CertificateKind[] = ['first-aid', 'fire-safety', 'trauma-care', 'child-protection'];

function writeMember(copies: Copies, { center, nth, post }: Member, days: readonly Day[], now: number): void {
  const [id, centerId, by] = [
    idOf('member', center * 100 + nth),
    idOf('center', center),
    idOf('account', managerAccount(center)),
  ];
  const languages = list(nth % 3 === 0 ? ['ar', 'fr'] : ['ar', 'ber']);
  copies.members.write(id, centerId, `Post ${nth + 1}`, post.profession, nth % 4 === 0 ? 'man' : 'woman', languages);
  if (nth % 3 === 0)
    copies.certificates.write(id, certificates[nth % 4] ?? 'first-aid', dayOf(now + (20 + nth * 9) * day));
  for (const at of days) {
    const shift = post.works(at);
    if (shift) copies.shifts.write(id, centerId, at[shift], by);
  }
  // Whoever is away is one more than the rules want.
  if (post.isRelief && center % 3 === 0)
    copies.absences.write(id, centerId, `[${moment(now - day)},${moment(now + 2 * day)})`, by);
}

/** The database knows where the network is, and when its clocks are moved. */
async function daysFrom(url: string): Promise<Day[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'`);
    const { rows } = await client.query<Day>(days, [firstDay, lastDay]);
    return rows;
  } finally {
    await client.end();
  }
}

const between = (begins: string, ends: string) =>
  `tstzrange((day + time '${begins}') at time zone time_zone, (day + interval '${ends}') at time zone time_zone)::text`;
const days = `
  select day - date '2000-01-01' as nth, extract(isodow from day)::int as weekday,
    ${between('08:00', '20 hours')} as day, ${between('20:00', '32 hours')} as night, ${between('09:00', '17 hours')} as office
  from network, lateral (select (now() at time zone time_zone)::date + ahead as day from generate_series($1::int, $2::int) as ahead)
  order by day`;
