import { inflateRawSync } from 'node:zlib';

import { exportLanguages } from '@iwaa/shared/expansion/planning';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import { inventedPlan } from '../../../test/plan-view.ts';
import { exportedPlan } from './exported-plan.ts';
import type { PlaceNames } from './table.ts';

const placeOf = (id: string, nameFr: string) => ({
  id,
  nameFr,
  nameAr: 'اسم',
  nameEn: nameFr,
  latitude: 0,
  longitude: 0,
});
const names: PlaceNames = {
  regions: [placeOf('MA-03', '=HYPERLINK("x")'), placeOf('MA-12', 'Dakhla; Oued')].map((region) => ({
    ...region,
    population: 1000,
  })),
  provinces: [placeOf('MA-TNG', 'Tanger-Assilah')],
  towns: [placeOf('1511010', 'Fès'), placeOf('4421010', 'Dakhla')].map((town) => ({ ...town, regionId: 'MA-12' })),
};
const view = inventedPlan();
const tag = /^#[a-z][a-z0-9]*(\+[a-z][a-z0-9_]*)*$/;

type Language = (typeof exportLanguages)[number];
async function csvIn(language: Language, delimiter: string): Promise<string[][]> {
  const { content } = await exportedPlan(view, names, { format: 'csv', language });
  const text = Buffer.from(content, 'base64').toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text, { delimiter, bom: true });
}

describe('a plan as CSV', () => {
  test('has a row of headers in the language, a row of HXL tags, and then the network, regions and units of each year', async () => {
    const [headers, tags, ...rows] = await csvIn('en', ',');
    expect(headers?.slice(0, 4)).toEqual(['Year', 'Level', 'Code of the region', 'Region']);
    expect(tags?.slice(0, 4)).toEqual(['#date+year', '#meta+level', '#adm1+code', '#adm1+name+i_en']);
    for (const one of tags!) expect(one).toMatch(tag);
    expect(rows.map(([year, level]) => `${year} ${level}`)).toEqual(
      [2027, 2028].flatMap((year) => ['network', 'region', 'region', 'groups', 'groups'].map((of) => `${year} ${of}`)),
    );
  });

  test('adds up to the plan: the beds of the regions and of the units are those of the network', async () => {
    const [, tags, ...rows] = await csvIn('en', ',');
    const beds = tags!.indexOf('#capacity+beds+total');
    const bedsOf = (year: number, level: string) =>
      rows
        .filter((row) => row[0] === String(year) && row[1] === level)
        .reduce((sum, row) => sum + Number(row[beds]), 0);
    for (const year of view.years)
      for (const level of ['network', 'region', 'groups']) expect(bedsOf(year.year, level)).toBe(year.beds);
  });

  test('says nothing where nobody has a place, rather than 0 hours', async () => {
    const [, tags, ...rows] = await csvIn('en', ',');
    const far = rows.find((row) => row[0] === '2027' && row[2] === 'MA-12')!;
    expect(far[tags!.indexOf('#access+hours+mean')]).toBe('');
    expect(far[tags!.indexOf('#indicator+covered+ratio')]).toBe('0');
  });

  test('in French is parted by semicolons, with a comma in numbers, and keeps a name with a semicolon whole', async () => {
    const [headers, tags, ...rows] = await csvIn('fr', ';');
    expect(headers?.[0]).toBe('Année');
    expect(tags?.[3]).toBe('#adm1+name+i_fr');
    const region = rows.find((row) => row[0] === '2028' && row[2] === 'MA-12')!;
    expect(region[3]).toBe('Dakhla; Oued');
    expect(region[tags!.indexOf('#indicator+covered+ratio')]).toBe('0,5');
  });

  test('holds no text that a spreadsheet would run, and its numbers stay numbers', async () => {
    const rows = await csvIn('fr', ';');
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows.flat()).toContain(`'=HYPERLINK("x")`);
    const english = await csvIn('en', ',');
    expect(Number(english[2]?.[english[1]!.indexOf('#value+spent+thousand_mad')])).toBe(1500.5);
  });

  test('is named by its run, whatever the scenario is called', async () => {
    const file = await exportedPlan({ ...view, name: '../../etc' }, names, { format: 'csv', language: 'ar' });
    expect(file).toMatchObject({ name: 'iwaa-plan-0198a2b4-ar.csv', type: 'text/csv; charset=utf-8' });
  });
});

/** The parts of a zip by name, read from its directory as the format says (APPNOTE 4.3.12). */
function partsOf(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(entry + offset));
    const local = zip.readUInt32LE(entry + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
    const bytes = zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(zip.toString('utf8', entry + 46, entry + 46 + nameLength!), bytes.toString('utf8'));
    entry += 46 + nameLength! + extra! + comment!;
  }
  return parts;
}

const plain = (xml: string) =>
  xml.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Sheets by name, each with its cells in their order and its direction. */
async function sheetsIn(language: Language) {
  const { content } = await exportedPlan(view, names, { format: 'xlsx', language });
  const parts = partsOf(Buffer.from(content, 'base64'));
  const texts = [...parts.get('xl/sharedStrings.xml')!.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!);
  const sheetNames = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name!,
  );
  return sheetNames.map((name, place) => {
    const xml = parts.get(`xl/worksheets/sheet${place + 1}.xml`)!;
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/g)].map(([, row = '']) =>
      [...row.matchAll(/<c ([^>]*)><v>([^<]*)<\/v>/g)].map(([, kind, value]) =>
        kind!.includes('t="s"') ? plain(texts[Number(value)]!) : Number(value),
      ),
    );
    return { name: plain(name), rows, isRightToLeft: xml.includes('rightToLeft="1"'), hasFormula: xml.includes('<f') };
  });
}

describe('a plan as XLSX', () => {
  test('has its sheets in each language, every one with its row of tags, from right to left in Arabic alone', async () => {
    for (const language of exportLanguages) {
      const sheets = await sheetsIn(language);
      expect(sheets).toHaveLength(5);
      for (const { rows, isRightToLeft, hasFormula } of sheets) {
        expect(rows[1]).toHaveLength(rows[0]!.length);
        for (const one of rows[1]!) expect(one).toMatch(tag);
        expect(new Set(rows[1]).size).toBe(rows[1]!.length);
        expect([isRightToLeft, hasFormula]).toEqual([language === 'ar', false]);
      }
    }
  });

  test('tells what stands before what opens, and where the beds are added', async () => {
    const [openings] = await sheetsIn('en');
    expect(openings?.rows.slice(2).map((row) => [row[0], row[1], row[3], ...row.slice(-3)])).toEqual([
      [2027, 'stands', 'Fès', 'women, girls, families', 0, 6],
      [2027, 'grows', 'Fès', 'women, girls, families', 2, 8],
      [2027, 'grows', 'Fès', 'men, boys', 4, 4],
      [2028, 'opens', 'Dakhla', 'men, boys', 6, 6],
    ]);
  });

  test('says who pays: a column for each grant', async () => {
    const years = (await sheetsIn('fr'))[1]!;
    expect(years.rows[0]?.at(-1)).toBe('Payé par =State (milliers de MAD)');
    expect(years.rows.slice(2).map((row) => row.at(-1))).toEqual([1500.5, 1600]);
  });

  test('names the source of every assumption, or says that it is one', async () => {
    const { rows } = (await sheetsIn('en'))[3]!;
    const lines = rows.slice(2);
    expect(lines).toContainEqual([
      'Grant: =State, 2027–2028 (thousand MAD)',
      8000,
      'Invented law of finance',
      'https://example.org/law',
    ]);
    expect(lines).toContainEqual(['Growth a year', 0.06, 0, 0.12, 'assumption: three levels, to see the effect']);
    for (const line of lines) expect(line.some((cell) => typeof cell === 'string' && cell !== line[0])).toBe(true);
  });

  test('says how sure the plan is, and that the map takes no position', async () => {
    const { rows } = (await sheetsIn('en'))[4]!;
    expect(rows).toContainEqual(['Gap to the best possible plan, at most (%)', 6]);
    expect(rows).toContainEqual(['Checked by a second method', 'yes']);
    expect(rows.flat().join()).toContain('takes no position');
  });
});
