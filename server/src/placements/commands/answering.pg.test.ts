import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import {
  arrived,
  baby,
  booked,
  dayIn,
  departed,
  emptyBeds,
  held,
  letLapse,
  managerOf,
  sent,
  woman,
} from '../../../test/given.ts';
import { brokenRules, liveClaims } from '../../../test/ledger-checks.ts';
import { family } from '../../../test/people.ts';
import { aNightPasses } from '../../../test/time.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 3 }, { beds: 2, cots: 1, receives: family, mixing: 'one-party' }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);
const bedOf = (room: number, bed: number) => house.network.jasmin.rooms[room]!.beds[bed]!;
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('an acceptance', () => {
  test('turns the very claims that held the beds into the booking', async () => {
    const { offerId } = await sent(house, { party: [woman, baby] });
    const before = await house.owner.selectFrom('claim').select(['id', 'bedId']).orderBy('id').execute();
    const { placementId, arriveBy } = await as('manager').placements.accept({ offerId });
    const after = await house.owner
      .selectFrom('claim')
      .select(['id', 'bedId', 'purpose', 'placementId', 'lapsesAt'])
      .orderBy('id')
      .execute();
    expect(after.map(({ id, bedId }) => ({ id, bedId }))).toEqual(before);
    expect(after.map(({ purpose }) => purpose).toSorted()).toEqual(['booking', 'booking', 'kept']);
    expect(after.every((claim) => claim.placementId === placementId && claim.lapsesAt === null)).toBe(true);
    expect(Math.round((Date.parse(arriveBy) - Date.now()) / 3_600_000)).toBe(24);
  });

  test('may choose other beds, person by person', async () => {
    const { offerId, reference } = await sent(house);
    await as('manager').placements.accept({ offerId, beds: [{ letter: 'A', bedId: bedOf(0, 2) }] });
    expect((await as('manager').placements.read({ reference })).beds).toEqual([
      { letter: 'A', bedId: bedOf(0, 2), label: '1C', room: '1' },
    ]);
    expect(await liveClaims(house)).toEqual({ booking: 1 });
    expect(await brokenRules(house)).toEqual({});
  });

  test('is refused, and nothing is booked, when a chosen bed is taken, does not suit, or is no bed', async () => {
    const { offerId } = await sent(house);
    await arrived(house, { by: house.network.people.otherAgent });
    const choosing = (bedId: string, letter = 'A') =>
      as('manager').placements.accept({ offerId, beds: [{ letter, bedId }] });
    expect(await refusalOf(choosing(bedOf(0, 1)))).toEqual({ code: 'taken', details: { bed: '1B' } });
    expect(await refusalOf(choosing(bedOf(1, 2)))).toEqual({ code: 'does-not-fit', details: { bed: '2K1' } });
    expect(await codeOf(choosing(randomUUID()))).toBe('not-found');
    expect(await codeOf(choosing(bedOf(0, 2), 'B'))).toBe('not-found');
    expect(await liveClaims(house)).toEqual({ hold: 1, stay: 1 });
  });

  test('is refused before it is sent, once it lapsed, once it was given up, and twice', async () => {
    const accept = (offerId: string) => as('manager').placements.accept({ offerId });
    const unsent = await held(house);
    expect(await codeOf(as('coordinator').placements.accept({ offerId: unsent.offerId }))).toBe('not-sent');
    const lapsed = await sent(house);
    await letLapse(house, lapsed.offerId);
    expect(await codeOf(accept(lapsed.offerId))).toBe('hold-lapsed');
    const given = await sent(house);
    await as('agent').placements.withdraw({ requestId: given.requestId, what: 'offer', reason: 'found-elsewhere' });
    expect(await codeOf(accept(given.offerId))).toBe('already-answered');
    const { offerId } = await sent(house);
    await accept(offerId);
    expect(await refusalOf(accept(offerId))).toEqual({ code: 'already-answered', details: { state: 'accepted' } });
  });
});

describe('a decline', () => {
  test.each([
    ['center', 'declined'],
    ['person', 'refused'],
  ] as const)('by the %s frees the beds, says why, and what would have turned it into a yes', async (by, state) => {
    const { offerId, reference } = await sent(house);
    await as('manager').placements.decline({ offerId, by, code: 'language', wouldHelp: ['interpreter'] });
    const story = await as('agent').placements.read({ reference });
    expect(story).toMatchObject({
      state: 'seeking',
      offer: { state, declineCode: 'language', declinedBy: by, wouldHelp: ['interpreter'] },
    });
    expect(await liveClaims(house)).toEqual({});
  });

  test('is refused before it is sent, once it lapsed, and after an answer', async () => {
    const decline = (offerId: string) => as('coordinator').placements.decline({ offerId, by: 'center', code: 'other' });
    const { offerId } = await held(house);
    expect(await codeOf(decline(offerId))).toBe('not-sent');
    await letLapse(house, offerId);
    expect(await codeOf(decline(offerId))).toBe('hold-lapsed');
    expect(await codeOf(decline((await booked(house)).offerId))).toBe('already-answered');
  });
});

describe('what is known of a request', () => {
  test('messages pass between the agent and the center that has it, sealed, and nobody is named', async () => {
    const { requestId, reference } = await sent(house);
    const say = (who: 'agent' | 'manager', text: string) => as(who).placements.message({ requestId, text });
    await say('agent', 'she is on her way');
    await say('manager', 'the door is open');
    expect(await refusalOf(say('agent', 'ring 0612345678'))).toEqual({
      code: 'note-identifies',
      details: { kinds: ['phone'] },
    });
    const { messages } = await as('agent').placements.read({ reference });
    expect(messages).toMatchObject([
      { role: 'agent', mine: true, text: 'she is on her way' },
      { role: 'center', mine: false, text: 'the door is open' },
    ]);
    const rows = await house.owner.selectFrom('message').select('sealed').execute();
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toMatch(/way|door/);
    expect((await as('coordinator').placements.read({ reference })).messages).toEqual([]);
  });

  test('no message goes to a center before the offer is sent, nor after the close', async () => {
    const { requestId } = await held(house);
    const say = (id: string) => as('agent').placements.message({ requestId: id, text: 'hello' });
    expect(await refusalOf(say(requestId))).toEqual({ code: 'wrong-state', details: { state: 'offered' } });
    expect(await refusalOf(say((await departed(house)).requestId))).toEqual({
      code: 'wrong-state',
      details: { state: 'closed' },
    });
  });

  test('a meeting point is shown on purpose, after the acceptance, recorded, until 48 hours after the arrival', async () => {
    const { jasmin } = house.network;
    await as('manager').centers.writeContact({
      centerId: jasmin.id,
      compartment: 'meeting-point',
      text: 'the café by the station',
    });
    await as('manager').centers.writeContact({ centerId: jasmin.id, compartment: 'address', text: 'a street' });
    const { requestId, offerId } = await sent(house);
    const reveal = () => as('agent').placements.reveal({ requestId });
    expect(await refusalOf(reveal())).toEqual({ code: 'wrong-state', details: { state: 'offered' } });
    const { placementId } = await callerFor(house, managerOf(house, jasmin.id)).placements.accept({ offerId });
    expect(await reveal()).toEqual({ meetingPoint: 'the café by the station', dutyPhone: null });
    const traces = await house.owner
      .selectFrom('auditEntry')
      .where('act', '=', 'placements.reveal')
      .select(['outcome', 'details'])
      .execute();
    expect(traces).toEqual([{ outcome: 'read', details: {} }]);
    await as('manager').placements.arrive({ placementId });
    await aNightPasses(house);
    expect(await reveal()).toMatchObject({ meetingPoint: 'the café by the station' });
    await aNightPasses(house);
    expect(await codeOf(reveal())).toBe('too-late');
    expect(await as('manager').placements.reveal({ requestId })).toMatchObject({
      meetingPoint: 'the café by the station',
    });
  });

  test('a center reads what it did itself and what the agent did, never what another center answered', async () => {
    const { offerId, requestId, reference } = await sent(house, { at: house.network.olivier.id });
    await as('otherManager').placements.decline({ offerId, by: 'center', code: 'risk' });
    const { placements } = as('agent');
    const next = await placements.hold({ requestId, centerId: house.network.jasmin.id });
    await placements.send({ offerId: next.offerId, consent: 'person' });
    const actsTold = async (who: 'agent' | 'manager') =>
      (await as(who).placements.read({ reference })).story.map(({ act }) => act);
    expect(await actsTold('agent')).toContain('placements.decline');
    expect(await actsTold('manager')).toEqual(['placements.request', 'placements.hold', 'placements.send']);
    const toldToCenter = await as('manager').placements.read({ reference });
    expect(toldToCenter.offers).toHaveLength(1);
    expect(JSON.stringify(toldToCenter)).not.toMatch(/risk|Olivier/);
  });

  test('48 hours after the arrival an agent keeps the reference and the outcome, and nothing of the people or the place', async () => {
    const { reference } = await arrived(house);
    await aNightPasses(house);
    await aNightPasses(house);
    const story = await as('agent').placements.read({ reference });
    expect(story).toMatchObject({
      open: false,
      party: {},
      people: [],
      offer: null,
      placement: null,
      offers: [],
      story: [],
    });
    expect(JSON.stringify(story)).not.toContain('Jasmin');
    expect((await as('agent').placements.list({})).lines).toMatchObject([
      { reference, party: {}, offer: null, placement: null },
    ]);
    expect((await as('manager').placements.read({ reference })).people).toHaveLength(1);
  });

  test('the note is for its agent, and for the center from its acceptance on; a coordinator reads none', async () => {
    const { offerId, reference } = await held(house);
    await as('agent').placements.send({ offerId, consent: 'person', note: 'afraid of dogs', identifiedOn: dayIn(0) });
    const noteFor = async (who: 'agent' | 'manager' | 'coordinator') =>
      (await as(who).placements.read({ reference })).note;
    expect([await noteFor('agent'), await noteFor('manager'), await noteFor('coordinator')]).toEqual([
      'afraid of dogs',
      null,
      null,
    ]);
    await as('manager').placements.accept({ offerId });
    expect([await noteFor('manager'), await noteFor('coordinator')]).toEqual(['afraid of dogs', null]);
  });
});
