import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse } from '../../../test/context.ts';

let house: House;
let network: House['network'];
const send = (csv: string, apply: boolean) =>
  callerFor(house, network.people.coordinator).centers.importNetwork({ csv, apply });

beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 2 }] });
  ({ network } = house);
});
afterAll(() => house.close());

const counts = async () => {
  const count = async (table: 'organization' | 'center' | 'room' | 'bed' | 'auditEntry' | 'outbox') =>
    Number(
      (
        await house.owner
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    );
  return {
    organizations: await count('organization'),
    centers: await count('center'),
    rooms: await count('room'),
    beds: await count('bed'),
    traces: await count('auditEntry'),
  };
};

const header = 'center;center_ar;organization;city;stage;participation;room;receives;mixing;accessible;beds;cots';
const good = [
  header,
  'Laurier;الغار;Association neuve;FES;equipping;holds;1;woman;open;نعم;3;0',
  'laurier;;;;;;2;woman 18-120 + girl 0-17 + boy 0-12;one-party;;2;1',
  'Palmier;نخلة;Operator;مراكش;;;Aile A;man;;non;2;',
  'Jasmin;;;;;;Neuve;girl 13-17;;;2;',
].join('\n');
const creates = { organizations: 1, centers: 2, rooms: 4, beds: 10 };

describe('an import', () => {
  test('that is tried says what it would create, and changes nothing', async () => {
    const before = await counts();
    expect(await send(good, false)).toEqual({ rows: 4, errors: [], creates, applied: false });
    expect(await counts()).toEqual(before);
  });

  test('with one wrong line writes nothing at all, applied or not', async () => {
    const before = await counts();
    const report = await send(`${good}\nPalmier;;;;;;B;man;;;none;`, true);
    expect(report).toMatchObject({
      applied: false,
      errors: [{ row: 6, column: 'beds', problem: 'malformed', value: 'none' }],
    });
    expect(await counts()).toEqual(before);
  });

  test('tells every line that contradicts the network, the file or itself', async () => {
    const csv = [
      header,
      'Jasmin;;Hotline;;;;1;woman;;;1;', // another organization; a room that is there
      'Jasmin;;;Tanger;paused;;N;woman;;;1;', // another town; another stage
      'Jasmin;;;;;;n;woman;;;1;', // twice in the file
      'Cèdre;;;;;;1;woman;;;1;', // a new center without its description
      'Pin;ياسمين;Hotline;Atlantide;;;1;woman;;;1;', // a name taken; a referrer; no such town
      'Saule;صفصاف;Operator;Rabat;;;1;woman;;;1;',
      'Saule;;Autre;;;;2;woman;;;1;', // contradicts the line before
      'Orme;صفصاف;Operator;Rabat;;;1;woman;;;1;', // the Arabic name of the line before
    ].join('\n');
    const { errors } = await send(csv, false);
    expect(errors.map(({ row, column, problem }) => `${row} ${column} ${problem}`)).toEqual([
      '2 organization conflict',
      '2 room conflict',
      '3 city conflict',
      '3 stage conflict',
      '4 room duplicate',
      '5 center_ar missing',
      '5 organization missing',
      '5 city missing',
      '6 center_ar conflict',
      '6 organization conflict',
      '6 city unknown',
      '8 organization conflict',
      '9 center_ar duplicate',
    ]);
  });

  test('tells every wrong line of a new center whose first line is wrong, and calls nothing missing that stands there', async () => {
    const csv = [
      header,
      'Tilleul;زيزفون;Operator;Rabat;;;1;woman;;;many;', // its description stands on a line that cannot be read
      'Tilleul;;;;;;2;woman;;;1;',
      'Tilleul;;;;;;2;woman;;;1;',
      'Hêtre;زان;Operator;Atlantide;;;1;woman;;;1;',
      'Hêtre;;Hotline;;;;1;woman;;;1;',
    ].join('\n');
    const { errors } = await send(csv, true);
    expect(errors.map(({ row, column, problem }) => `${row} ${column} ${problem}`)).toEqual([
      '2 beds malformed',
      '4 room duplicate',
      '5 city unknown',
      '6 organization conflict',
      '6 room duplicate',
    ]);
  });

  test('sees that the beds of two rooms would bear one label', async () => {
    const csv = 'center,room,receives,beds\nJasmin,X,woman,30\nJasmin,XA,woman,1';
    expect((await send(csv, false)).errors).toMatchObject([{ row: 3, column: 'beds', problem: 'conflict' }]);
  });

  test('that two people apply at once is applied once; the second is told what is there', async () => {
    const before = await counts();
    const reports = await Promise.all([send(good, true), send(good, true)]);
    expect(reports.filter(({ applied }) => applied)).toHaveLength(1);
    const late = reports.find(({ applied }) => !applied);
    expect(late?.errors.map(({ row, column, problem }) => `${row} ${column} ${problem}`)).toEqual([
      '2 room conflict',
      '3 room conflict',
      '4 room conflict',
      '5 room conflict',
    ]);
    const after = await counts();
    expect(after).toEqual({
      organizations: before.organizations + creates.organizations,
      centers: before.centers + creates.centers,
      rooms: before.rooms + creates.rooms,
      beds: before.beds + creates.beds,
      traces: before.traces + 3,
    });
  });

  test('gives a new center its town, its organization and the usual rules', async () => {
    const center = await house.owner
      .selectFrom('center')
      .innerJoin('organization', 'organization.id', 'center.organizationId')
      .select(['cityId', 'stage', 'participation', 'promiseHours', 'vouchedAt', 'name', 'kind'])
      .where('codeName', '=', 'Laurier')
      .executeTakeFirstOrThrow();
    expect(center).toEqual({
      cityId: '3231010',
      stage: 'equipping',
      participation: 'holds',
      promiseHours: 8,
      vouchedAt: null,
      name: 'Association neuve',
      kind: 'operator',
    });
    const beds = await house.owner
      .selectFrom('bed')
      .innerJoin('center', 'center.id', 'bed.centerId')
      .select('label')
      .where('codeName', 'in', ['Laurier', 'Palmier'])
      .orderBy('label')
      .execute();
    expect(beds.map(({ label }) => label)).toEqual(['1A', '1B', '1C', '2A', '2B', '2K1', 'Aile AA', 'Aile AB']);
  });

  test('does not vouch for a center that only got rooms', async () => {
    const before = await house.owner
      .selectFrom('center')
      .select(['vouchedAt', 'vouchedBy'])
      .where('codeName', '=', 'Jasmin')
      .executeTakeFirstOrThrow();
    await send('center,room,receives,beds\nJasmin,Plus,woman,1', true);
    const after = await house.owner
      .selectFrom('center')
      .select(['vouchedAt', 'vouchedBy'])
      .where('codeName', '=', 'Jasmin')
      .executeTakeFirstOrThrow();
    expect(after).toEqual(before);
  });

  test('of the greatest size is read, checked and written', async () => {
    const lines = Array.from({ length: 2000 }, (_, index) => `Jasmin,R${index},woman,40,10`);
    const report = await send(`center,room,receives,beds,cots\n${lines.join('\n')}`, true);
    expect(report).toMatchObject({ rows: 2000, applied: true, creates: { rooms: 2000, beds: 100_000 } });
  });

  test('is told of characters that the database could not keep, under a key as well', async () => {
    const caller = callerFor(house, network.people.coordinator, { idempotencyKey: 'the-key-of-this-import' }).centers;
    const report = await caller.importNetwork({
      csv: 'center,room,receives,beds\nA\u0000\ud800,1,woman,1',
      apply: true,
    });
    expect(report).toMatchObject({ applied: false, errors: [{ column: 'center', problem: 'malformed' }] });
  });
});
