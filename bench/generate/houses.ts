import { openingItems, sealContact } from '../../server/src/centers/index.ts';
import { bytes, type Copy, copyInto, dayOf, moment } from './copy.ts';
import { centersOf, coordinatorAccount, idOf, managerAccount } from './names.ts';
import { keys } from './secret.ts';
import type { Size } from './sizes.ts';

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000];
const compartments = {
  'meeting-point': 'At the fountain',
  'duty-phone': '+212 5 00 00 00 00',
  address: 'Not to be told',
} as const;

/** What was written of the centers themselves: where to find them, what was made ready before they opened, who called them. */
export async function writeHouses(url: string, size: Size, now: number): Promise<void> {
  const copies = {
    contacts: await copyInto(url, 'center_contact', 'center_id, compartment, sealed'),
    items: await copyInto(
      url,
      'checklist_item',
      'center_id, position, label_fr, label_ar, label_en, done_at, done_by, due_on, cost_line',
    ),
    calls: await copyInto(url, 'center_call', 'center_id, caller_id, during, outcome'),
    notices: await copyInto(url, 'notification', 'account_id, occasion, kind, center_id, at, handed_at'),
  };
  for (const center of centersOf(size)) writeHouse(copies, center, now);
  await Promise.all(Object.values(copies).map((copy) => copy.end()));
}

type Copies = Record<'contacts' | 'items' | 'calls' | 'notices', Copy>;

function writeHouse({ contacts, items, calls, notices }: Copies, center: number, now: number): void {
  const [id, by] = [idOf('center', center), idOf('account', coordinatorAccount(center))];
  for (const compartment of ['meeting-point', 'duty-phone', 'address'] as const)
    contacts.write(id, compartment, bytes(sealContact(keys, id, compartment, compartments[compartment])));
  const opened = now - (400 + (center % 100)) * day;
  for (const [index, { fr, ar, en, daysBefore, costLine }] of Object.values(openingItems).entries()) {
    const due = opened - daysBefore * day;
    items.write(id, index + 1, fr, ar, en, moment(due - 2 * day), by, dayOf(due), costLine);
  }
  for (let week = 0; week < 4; week++) {
    const began = now - week * 7 * day - (9 + (center % 24)) * hour;
    const during = `[${moment(began)},${moment(began + 3 * minute)})`;
    calls.write(id, by, during, (center + week) % 5 === 0 ? 'not-reached' : 'confirmed');
  }
  const vouched = vouchedAt(center, now);
  const stale = vouched + promise;
  if (stale > now) return;
  const occasion = `stale-center:${id}:${moment(vouched).replace('T', ' ').replace('.000Z', '+00')}`;
  notices.write(idOf('account', managerAccount(center)), occasion, 'stale-center', id, moment(stale), moment(stale));
}

/** Of ten centers, each vouched an hour before the next; to the minute. What is older than the promise is stale. */
export const vouchedAt = (center: number, now: number) => Math.floor((now - (center % 10) * hour) / minute) * minute;
const promise = 8 * hour;
