import { createECDH, randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Viewer } from '@iwaa/shared/access/access';
import type { SaveNotificationSettings } from '@iwaa/shared/notifications/notifications';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, keys, openHouse } from '../../test/context.ts';
import { emptyBeds, sent } from '../../test/given.ts';
import { openPostOffice, openPushService } from '../../test/post-office.ts';
import { dataFolder } from '../../test/server.ts';
import { seal } from '../platform/crypto.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { keepWorking } from '../platform/jobs.ts';
import { type Mail, openMail } from '../platform/mail.ts';
import { push } from '../platform/push.ts';
import { notificationTasks, notify } from './index.ts';

let house: House;
let people: House['network']['people'];
let folder: string;
let closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 9 }] });
  people = house.network.people;
  folder = await dataFolder();
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await emptyBeds(house);
  for (const table of ['notificationSettings', 'pushSubscription'] as const)
    await house.owner.deleteFrom(table).execute();
});
afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  closing = [];
  await sql`delete from graphile_worker._private_jobs`.execute(house.owner);
});

const saved = (viewer: Viewer, settings: Partial<SaveNotificationSettings>) =>
  callerFor(house, viewer).notifications.saveSettings({ language: 'fr', email: null, quiet: null, ...settings });
/** Those that are whole: each is written beside its name first. */
const files = async () => (await readdir(join(folder, 'mail')).catch(() => [])).filter((name) => name.endsWith('.eml'));
const jobs = async () =>
  (
    await sql<{ task: string; attempts: number; late: boolean; error: string | null }>`
      select task_identifier as task, attempts, run_at > now() + interval '5 minutes' as late, last_error as error
      from graphile_worker.jobs order by id`.execute(house.owner)
  ).rows;

function work(mail: Mail = openMail({ smtpUrl: undefined, mailFrom: 'iwaa@example.org', dataFolder: folder })): void {
  const tasks = notificationTasks({
    ...{ db: house.db, keys, mail },
    push: (...what) => push(keys, 'iwaa@example.org', ...what),
  });
  closing.push(keepWorking(house.url, tasks).close);
}

async function officeAt(
  port?: number,
): Promise<{ letters: string[]; mail: Mail; port: number; close: () => Promise<void> }> {
  const office = await openPostOffice(port);
  return { ...office, mail: openMail({ smtpUrl: office.url, mailFrom: 'iwaa@example.org', dataFolder: folder }) };
}

test('Without a mail server each mail is a file: the sentence and the reference, and nothing of whom or where', async () => {
  await saved(people.manager, { email: 'team@example.org' });
  work();
  const { reference } = await sent(house);
  await expect.poll(files, { timeout: 5000 }).toHaveLength(1);
  const [file] = await files();
  const letter = (await readFile(join(folder, 'mail', file!), 'utf8')).replaceAll('=\r\n', '');
  expect(letter).toContain('To: team@example.org');
  expect(letter).toContain(`${reference.slice(0, 4)}-${reference.slice(4)}`);
  expect(letter).not.toMatch(/Jasmin|Hotline|woman|femme|https?:/i);
});

test('Two processes deliver to a mail server once, in the language of whoever reads it', async () => {
  const office = await officeAt();
  closing.push(office.close);
  await saved(people.staff, { email: 'night@example.org', language: 'en' });
  work(office.mail);
  work(office.mail);
  await sent(house);
  await expect.poll(() => office.letters.length, { timeout: 5000 }).toBe(1);
  await expect.poll(jobs).toEqual([]);
  expect(office.letters).toHaveLength(1);
  expect(office.letters[0]).toContain('Subject: A request awaits you');
});

test('A dead mail server delays no act; its letters wait, quote no address, and leave when it is back', async () => {
  const dead = await officeAt();
  await dead.close();
  await saved(people.staff, { email: 'night@example.org' });
  work(dead.mail);
  await sent(house);
  const failed = () => jobs().then((all) => all.filter(({ task, error }) => task === 'mail' && error !== null));
  await expect.poll(failed, { timeout: 5000 }).toHaveLength(1);
  expect(JSON.stringify(await jobs())).not.toContain('example.org');
  const back = await officeAt(dead.port);
  closing.push(back.close);
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(house.owner);
  await expect.poll(() => back.letters.length, { timeout: 8000 }).toBe(1);
});

test('In quiet hours a mail waits for their end; an escalation does not', async () => {
  const { from, until } = await hoursAroundNow();
  for (const who of [people.manager, people.coordinator])
    await saved(who, { email: 'duty@example.org', quiet: { from, until } });
  await inTransaction(house.db, 'system', async (tx) => {
    await notify(tx, { to: { account: people.manager.accountId }, kind: 'stale-center', occasion: 'test:quiet' });
    await notify(tx, { to: 'coordinators', kind: 'answer-overdue', occasion: 'test:loud', escalation: true });
  });
  const before = (await files()).length;
  work();
  await expect.poll(files, { timeout: 5000 }).toHaveLength(before + 1);
  await expect
    .poll(() => jobs().then((all) => all.map(({ task, late }) => ({ task, late }))))
    .toEqual([{ task: 'mail', late: true }]);
});

test('What was read on the screen meanwhile is not mailed, and a disabled account is not either', async () => {
  const before = (await files()).length;
  for (const who of [people.manager, people.staff]) await saved(who, { email: 'team@example.org' });
  await sent(house);
  await callerFor(house, people.manager).notifications.read({});
  const disabled = (at: Date | null) =>
    house.owner.updateTable('account').set({ disabledAt: at }).where('id', '=', people.staff.accountId).execute();
  await disabled(new Date());
  work();
  await expect.poll(jobs, { timeout: 5000 }).toEqual([]);
  await disabled(null);
  expect(await files()).toHaveLength(before);
});

test('An act that fails leaves no job behind', async () => {
  const failing = inTransaction(house.db, people.agent, async (tx) => {
    await notify(tx, { to: 'coordinators', kind: 'message', occasion: 'test:failing' });
    throw new Error('the act failed');
  });
  await expect(failing).rejects.toThrow('the act failed');
  expect(await jobs()).toEqual([]);
});

test('A push is sealed for its browser, says how urgent it is, and forgets a browser that is gone', async () => {
  const service = await openPushService();
  closing.push(service.close);
  await browserOf(people.coordinator, `${service.url}/here`);
  await browserOf(people.coordinator, `${service.url}/gone`);
  work();
  await inTransaction(house.db, 'system', (tx) =>
    notify(tx, { to: 'coordinators', kind: 'answer-overdue', occasion: 'test:push', escalation: true }),
  );
  await expect
    .poll(() => service.deliveries.map(({ path }) => path).toSorted(), { timeout: 5000 })
    .toEqual(['/gone', '/here']);
  for (const { headers, body } of service.deliveries) {
    expect(headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      urgency: 'high',
      authorization: expect.stringMatching(/^vapid t=/),
    });
    expect(body.toString('latin1')).not.toContain('demande');
  }
  const left = house.owner.selectFrom('pushSubscription').select('device');
  await expect.poll(() => left.execute()).toEqual([{ device: '/here' }]);
});

/** A browser of the viewer's, whose push service stands on this machine. */
async function browserOf({ accountId }: Viewer, endpoint: string): Promise<void> {
  const pair = createECDH('prime256v1');
  const p256dh = pair.generateKeys('base64url');
  const target = { endpoint, keys: { p256dh, auth: randomBytes(16).toString('base64url') } };
  const sealed = seal(keys, JSON.stringify(target), `push_subscription ${accountId}`);
  const row = { accountId, endpointDigest: Buffer.from(endpoint), sealed, device: new URL(endpoint).pathname };
  await house.owner.insertInto('pushSubscription').values(row).execute();
}

/** From an hour ago until two hours ahead, where the network is. */
async function hoursAroundNow(): Promise<{ from: string; until: string }> {
  const { rows } = await sql<{ from: string; until: string }>`
    select to_char((now() - interval '1 hour') at time zone time_zone, 'HH24:MI') as from,
      to_char((now() + interval '2 hours') at time zone time_zone, 'HH24:MI') as until from network`.execute(
    house.owner,
  );
  return rows[0]!;
}
