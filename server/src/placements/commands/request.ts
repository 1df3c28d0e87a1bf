import type { Viewer } from '@iwaa/shared/access/access';
import type { Channel } from '@iwaa/shared/centers/words';
import type { FileRequest, Person } from '@iwaa/shared/placements/inputs';
import type { FiledRequest } from '@iwaa/shared/placements/views';
import { letterOf } from '@iwaa/shared/placements/words';
import type { Day } from '@iwaa/shared/text';

import { record } from '../../audit/index.ts';
import { addDays, today } from '../../ledger/index.ts';
import { mustBeServices } from '../../services/index.ts';
import { randomReference } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { announceRequest } from './locked.ts';

/** Files a request: who is to be placed and what they need. Nothing is held yet. */
export async function fileRequest(
  tx: Transaction,
  viewer: Viewer,
  { organizationId, ...input }: FileRequest,
): Promise<FiledRequest> {
  const organization = await organizationOf(tx, viewer, organizationId);
  await mustBePossible(tx, { ...input, services: [...input.mustServices, ...input.wishedServices] });
  return writeRequest(tx, viewer, organization, input);
}

type Possible = Pick<FileRequest, 'arriveOn' | 'originCityId'> & { readonly services: readonly string[] };

/** A day that is to come, services that are in the catalogue and a town that is known, where they are said. */
export async function mustBePossible(tx: Transaction, { arriveOn, originCityId, services }: Possible): Promise<void> {
  if (arriveOn !== undefined) await mayArriveOn(tx, arriveOn);
  await mustBeServices(tx, services);
  if (originCityId !== undefined) await mustBeKnown(tx, originCityId);
}

type Referrer = Awaited<ReturnType<typeof organizationOf>>;
type Written = Omit<FileRequest, 'organizationId'> & { readonly groupId?: string };

/** Writes a request with its people, of an organization that was looked up. */
export async function writeRequest(
  tx: Transaction,
  viewer: Viewer,
  organization: Referrer,
  { party, channel, ...criteria }: Written,
): Promise<FiledRequest> {
  const reference = randomReference();
  const { id } = await tx
    .insertInto('request')
    .values({
      ...criteria,
      reference,
      organizationId: organization.id,
      createdBy: viewer.accountId,
      channel: channel ?? organization.channel,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('partyPerson')
    .values(party.map((person, index) => personRow(id, letterOf(index), person)))
    .execute();
  await record(tx, viewer, 'placements.request', {
    requestId: id,
    reference,
    details: { people: party.length, urgency: criteria.urgency },
  });
  await announceRequest(tx, { id, organizationId: organization.id }, null);
  return { requestId: id, reference };
}

export const personRow = (requestId: string, letter: string, { group, ageBand, needs }: Person) => ({
  requestId,
  letter,
  ageBand,
  needs,
  personGroup: group,
});

/** An agent files for its organization; a coordinator for any, the commission's unless another is named. */
export async function organizationOf(
  tx: Transaction,
  viewer: Viewer,
  named: string | undefined,
): Promise<{ id: string; channel: Channel }> {
  if (viewer.role === 'agent' && named !== undefined && named !== viewer.organizationId) refuse('not-found');
  const wanted = named ?? viewer.organizationId;
  const organization = await tx
    .selectFrom('organization')
    .$if(wanted !== null, (query) => query.where('id', '=', wanted))
    .$if(wanted === null, (query) => query.where('kind', '=', 'commission').orderBy('createdAt'))
    .select(['id', 'channel'])
    .executeTakeFirst();
  const { id, channel } = found(organization);
  return { id, channel: channel ?? 'association' };
}

async function mayArriveOn(tx: Transaction, day: Day): Promise<void> {
  const now = await today(tx);
  if (day < now || day > addDays(now, 366)) refuse('date-past', { field: 'arriveOn' });
}

async function mustBeKnown(tx: Transaction, cityId: string): Promise<void> {
  found(await tx.selectFrom('city').where('id', '=', cityId).select('id').executeTakeFirst());
}
