import type { RoomDetail } from '@iwaa/shared/centers/centers';

import type { Transaction } from '../../platform/db/transaction.ts';

/** The profile; undefined for an unknown center. */
export function profileOf(tx: Transaction, centerId: string) {
  return tx
    .selectFrom('center')
    .innerJoin('organization', 'organization.id', 'center.organizationId')
    .select([
      'center.id as centerId',
      'organizationId',
      'organization.name as organizationName',
      'codeName',
      'codeNameAr',
      'cityId',
      'stage',
      'opensOn',
      'participation',
      'promiseHours',
      'answerNowMinutes',
      'answerTodayMinutes',
      'answerWeekMinutes',
      'gracePercent',
      'deputyId',
      'holdMinutes',
      'arrivalHours',
      'turnaroundMinutes',
      'maxStayDays',
      'languages',
      'version',
      'vouchedAt',
    ])
    .where('center.id', '=', centerId)
    .executeTakeFirst();
}

/** Rooms and beds in use. */
export async function roomsOf(tx: Transaction, centerId: string): Promise<RoomDetail[]> {
  const rooms = await tx
    .selectFrom('room')
    .select(['id as roomId', 'name', 'mixing', 'accessible', 'version'])
    .where('centerId', '=', centerId)
    .where('retiredAt', 'is', null)
    .execute();
  const receptions = await tx
    .selectFrom('roomReception')
    .innerJoin('room', 'room.id', 'roomReception.roomId')
    .select(['roomId', 'receivedGroup as group', 'fromAge', 'toAge'])
    .where('room.centerId', '=', centerId)
    .orderBy('receivedGroup')
    .execute();
  const beds = await tx
    .selectFrom('bed')
    .select(['roomId', 'id as bedId', 'label', 'kind', 'version'])
    .where('centerId', '=', centerId)
    .where('retiredAt', 'is', null)
    .execute();
  const receptionsByRoom = Map.groupBy(receptions, ({ roomId }) => roomId);
  const bedsByRoom = Map.groupBy(beds, ({ roomId }) => roomId);
  return rooms.toSorted(byNumber(({ name }) => name)).map((room) => ({
    ...room,
    receives: (receptionsByRoom.get(room.roomId) ?? []).map(({ group, fromAge, toAge }) => ({ group, fromAge, toAge })),
    beds: (bedsByRoom.get(room.roomId) ?? [])
      .map(({ roomId: _in, ...bed }) => bed)
      .toSorted(byNumber(({ label }) => label)),
  }));
}

/** "2" before "10", whatever the language of the machine. */
function byNumber<T>(nameOf: (thing: T) => string): (one: T, other: T) => number {
  const { compare } = new Intl.Collator('fr', { numeric: true });
  return (one, other) => compare(nameOf(one), nameOf(other));
}

export function checklistOf(tx: Transaction, centerId: string) {
  return tx
    .selectFrom('checklistItem')
    .select(['id as itemId', 'labelFr', 'labelAr', 'labelEn', 'doneAt', 'dueOn', 'costLine', 'version'])
    .where('centerId', '=', centerId)
    .orderBy('position')
    .execute();
}
