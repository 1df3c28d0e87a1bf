import { describe, expect, test } from 'vitest';

import { readRows } from './rows.ts';

const header = 'center;center_ar;organization;city;stage;participation;room;receives;mixing;accessible;beds;cots';
const line = 'Laurier;الغار;Al Amal;Fès;planned;full;1;woman 18-120 + girl 0-17;one-party;oui;4;1';
const errorsOf = (csv: string) => readRows(csv).errors;

describe('a file that is well formed', () => {
  const expected = {
    row: 2,
    center: 'Laurier',
    center_ar: 'الغار',
    organization: 'Al Amal',
    city: 'Fès',
    stage: 'planned',
    participation: 'full',
    room: '1',
    receives: [
      { group: 'woman', fromAge: 18, toAge: 120 },
      { group: 'girl', fromAge: 0, toAge: 17 },
    ],
    mixing: 'one-party',
    accessible: true,
    beds: 4,
    cots: 1,
  };

  test.each([
    ['semicolons', `${header}\n${line}`],
    ['commas', `${header}\n${line}`.replaceAll(';', ',')],
    ['a byte order mark and Windows line ends', `\uFEFF${header}\r\n${line}\r\n`],
    [
      'quotes, spaces and an empty line',
      `${header.toUpperCase()}\n${line.replace('Laurier', ' "Laurier" ')}\n\n;;;;;;;;;;;\n`,
    ],
  ])('is read with %s', (_, csv) => {
    expect(readRows(csv)).toEqual({ rows: [expected], unread: [], total: 1, errors: [] });
  });

  test('may leave out what has a usual value', () => {
    const { rows, errors } = readRows('room,center,beds,receives\n7,Jasmin,2,man + Boy');
    expect(errors).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        center: 'Jasmin',
        room: '7',
        receives: [
          { group: 'man', fromAge: 18, toAge: 120 },
          { group: 'boy', fromAge: 0, toAge: 17 },
        ],
        mixing: 'open',
        accessible: false,
        beds: 2,
        cots: 0,
      },
    ]);
  });

  test.each(['yes', 'Oui', 'نعم'])('understands %s', (word) => {
    expect(readRows(`center,room,receives,beds,accessible\nA,1,woman,1,${word}`).rows[0]?.accessible).toBe(true);
  });
  test.each(['no', 'NON', 'لا', ''])('understands "%s" as no', (word) => {
    expect(readRows(`center,room,receives,beds,accessible\nA,1,woman,1,${word}`).rows[0]?.accessible).toBe(false);
  });

  test('keeps what looks like a formula as the text that it is', () => {
    const { rows } = readRows('center,room,receives,beds\n"=HYPERLINK(""http://x"")",+1,woman,1');
    expect(rows[0]).toMatchObject({ center: '=HYPERLINK("http://x")', room: '+1' });
  });
});

describe('a wrong cell is told with its line, its column and what is wrong', () => {
  const cells = {
    center: 'Laurier',
    room: '1',
    receives: 'woman',
    beds: '2',
    cots: '0',
    mixing: 'open',
    stage: 'open',
    accessible: 'no',
  };
  const fileWith = (changes: Partial<typeof cells>) =>
    `${Object.keys(cells).join(';')}\n${Object.values({ ...cells, ...changes }).join(';')}`;

  test.each([
    [{ center: '' }, 'center', 'missing'],
    [{ center: 'x'.repeat(41) }, 'center', 'malformed'],
    [{ room: 'x'.repeat(18) }, 'room', 'malformed'],
    [{ room: '\u0000' }, 'room', 'malformed'],
    [{ receives: 'elf' }, 'receives', 'malformed'],
    [{ receives: 'woman 40-18' }, 'receives', 'malformed'],
    [{ receives: 'woman 18-121' }, 'receives', 'malformed'],
    [{ receives: 'woman + woman' }, 'receives', 'malformed'],
    [{ beds: '0' }, 'beds', 'malformed'],
    [{ beds: '41' }, 'beds', 'malformed'],
    [{ beds: '2.5' }, 'beds', 'malformed'],
    [{ beds: '1e1' }, 'beds', 'malformed'],
    [{ cots: '-1' }, 'cots', 'malformed'],
    [{ mixing: 'any' }, 'mixing', 'unknown'],
    [{ stage: 'ouvert' }, 'stage', 'unknown'],
    [{ accessible: 'perhaps' }, 'accessible', 'malformed'],
  ])('%j', (changes, column, problem) => {
    expect(errorsOf(fileWith(changes))).toMatchObject([{ row: 2, column, problem }]);
  });

  test('all of them at once, line by line', () => {
    const csv = 'center,room,receives,beds\n,1,woman,x\nA,2,woman,1\nB,,cat,0';
    expect(errorsOf(csv).map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 center',
      '2 beds',
      '4 room',
      '4 receives',
      '4 beds',
    ]);
  });

  test('in the line of the file where it stands, after quoted line ends', () => {
    expect(errorsOf('center,room,receives,beds\n"A\nB",1,woman,1\nC,1,woman,many')).toMatchObject([
      { row: 4, column: 'beds' },
    ]);
  });

  test('with no more of it than a report can carry', () => {
    const [error] = errorsOf(`center,room,receives,beds\nA,1,woman,\u0007\ud800${'9'.repeat(500)}`);
    expect(error?.value).toMatch(/^\ufffd9+$/);
    expect(error?.value.length).toBeLessThanOrEqual(60);
  });
});

describe('a file is refused as a whole', () => {
  test.each([
    ['empty', '', [{ row: 1, problem: 'missing' }]],
    ['only a header', 'center,room,receives,beds', [{ row: 2, problem: 'missing' }]],
    ['a column too few', 'center,room,beds\nA,1,1', [{ column: 'receives', problem: 'missing' }]],
    [
      'a column unheard of',
      'center,room,receives,beds,address\nA,1,woman,1,x',
      [{ column: 'address', problem: 'unknown' }],
    ],
    [
      'a column named like a trap',
      'center,room,receives,beds,__proto__\nA,1,woman,1,x',
      [{ column: '__proto__', problem: 'unknown' }],
    ],
    ['a column twice', 'center,room,receives,beds,beds\nA,1,woman,1,2', [{ column: 'beds', problem: 'duplicate' }]],
    ['a quote that never ends', 'center,room,receives,beds\nA,"1,woman,1', [{ problem: 'malformed' }]],
    [
      'more cells than columns',
      'center,room,receives,beds\nA,1,woman,1,2',
      [{ row: 2, problem: 'malformed', value: '2' }],
    ],
    [
      'more lines than allowed',
      `center,room,receives,beds\n${'A,1,woman,1\n'.repeat(2001)}`,
      [{ row: 2002, problem: 'malformed' }],
    ],
    ['more columns than allowed', `${'a,'.repeat(5000)}b`, [{ row: 1, problem: 'malformed' }]],
  ])('%s', (_, csv, errors) => {
    expect(readRows(csv)).toMatchObject({ rows: [], errors });
  });
});
