/** An evening in an invented network, shaped as the server answers. For tests. */
import type { Board, CenterRow, CityRow, Places } from '@iwaa/shared/availability/availability';
import type { CenterList } from '@iwaa/shared/centers/centers';

export const evening = '2026-11-23T20:42:00.000Z';

const places = (beds: number, left: number | null = null): Places => ({
  places: left === null ? beds : Math.min(beds, left),
  beds,
  staffed: left,
});

const nobody = { woman: null, man: null, girl: null, boy: null, family: null };
const noBeds = { free: 0, held: 0, booked: 0, occupied: 0, kept: 0, closed: 0, turnaround: 0 };

const jasmin: CenterRow = {
  centerId: '00000000-0000-4000-8000-000000000001',
  codeName: 'Jasmin',
  codeNameAr: 'ياسمين',
  cityId: 'fes',
  regionId: 'MA-03',
  stage: 'open',
  participation: 'full',
  opensOn: null,
  checklist: null,
  columns: { ...nobody, woman: places(4, 4), girl: places(6, 4), family: places(2, 4) },
  totals: { ...noBeds, free: 8, held: 2, booked: 1, occupied: 8, closed: 1 },
  services: ['medical', 'interpreting', 'legal-aid'],
  accessible: true,
  freshness: { state: 'fresh', at: '2026-11-23T20:40:00.000Z', by: 'staff', promiseHours: 8 },
};

const olivier: CenterRow = {
  ...jasmin,
  centerId: '00000000-0000-4000-8000-000000000002',
  codeName: 'Olivier',
  codeNameAr: 'زيتونة',
  cityId: 'tanger',
  regionId: 'MA-01',
  columns: { ...nobody, woman: places(1), boy: places(0), family: places(1) },
  totals: { ...noBeds, free: 3, occupied: 9 },
  services: ['medical'],
  accessible: false,
  freshness: { state: 'stale', at: '2026-11-23T09:05:00.000Z', by: 'manager', promiseHours: 8 },
};

const amandier: CenterRow = {
  ...olivier,
  centerId: '00000000-0000-4000-8000-000000000003',
  codeName: 'Amandier',
  codeNameAr: 'لوزة',
  cityId: 'tetouan',
  participation: 'holds',
  columns: { ...nobody, woman: places(0), girl: places(1) },
  totals: { ...noBeds, free: 1, occupied: 5 },
  freshness: { state: 'ring-first', at: '2026-11-22T13:10:00.000Z', by: null, promiseHours: 8 },
};

const caroubier: CenterRow = {
  ...olivier,
  centerId: '00000000-0000-4000-8000-000000000004',
  codeName: 'Caroubier',
  codeNameAr: 'خروبة',
  cityId: 'marrakech',
  regionId: 'MA-07',
  columns: { ...nobody, woman: places(-1), boy: places(1) },
  totals: { ...noBeds, free: 1, occupied: 6 },
  freshness: { state: 'fresh', at: '2026-11-23T19:58:00.000Z', by: 'manager', promiseHours: 8 },
};

const figuier: CenterRow = {
  ...olivier,
  centerId: '00000000-0000-4000-8000-000000000005',
  codeName: 'Figuier',
  codeNameAr: 'تينة',
  cityId: 'casablanca',
  regionId: 'MA-06',
  stage: 'equipping',
  opensOn: '2027-03-01',
  checklist: { done: 11, total: 18 },
  columns: nobody,
  totals: noBeds,
  freshness: { state: 'never', at: null, by: null, promiseHours: 8 },
};

export const rows = { jasmin, olivier, amandier, caroubier, figuier };

/** What a coordinator sees. */
export const coordinatorBoard: Board = {
  at: evening,
  centers: [olivier, amandier, jasmin, figuier, caroubier],
  cities: [],
  beyondStaff: [],
  unanswered: [
    {
      requestId: '00000000-0000-4000-8000-000000000011',
      reference: 'K7QM42XY',
      party: { woman: 1, girl: 2 },
      centerId: jasmin.centerId,
      waitingSince: '2026-11-23T20:36:00.000Z',
      dueAt: '2026-11-23T20:51:00.000Z',
    },
    {
      requestId: '00000000-0000-4000-8000-000000000012',
      reference: 'T3XF9PAB',
      party: { boy: 1 },
      centerId: null,
      waitingSince: '2026-11-23T18:42:00.000Z',
      dueAt: null,
    },
  ],
};

const fes: CityRow = {
  cityId: 'fes',
  regionId: 'MA-03',
  columns: { ...nobody, woman: 'some', girl: 'few', family: 'few' },
  services: ['medical', 'interpreting'],
  accessible: true,
  freshness: 'fresh',
  opensOn: null,
};

/** What an agent sees: cities and bands, never a number of a center. */
export const agentBoard: Board = {
  at: evening,
  centers: [],
  cities: [
    {
      ...fes,
      cityId: 'tanger',
      regionId: 'MA-01',
      columns: { ...nobody, woman: 'none', boy: 'few' },
      services: ['medical'],
      accessible: false,
      freshness: 'ring-first',
    },
    fes,
    {
      ...fes,
      cityId: 'casablanca',
      regionId: 'MA-06',
      columns: nobody,
      services: [],
      accessible: false,
      freshness: 'never',
      opensOn: '2027-03-01',
    },
  ],
  unanswered: [],
  beyondStaff: [],
};

const region = (id: string, nameFr: string, nameAr: string, nameEn: string) => ({
  id,
  nameFr,
  nameAr,
  nameEn,
  latitude: 0,
  longitude: 0,
  population: null,
});
const city = (
  id: string,
  regionId: string,
  names: readonly [string, string, string],
  latitude: number,
  longitude: number,
) => ({
  id,
  regionId,
  nameFr: names[0],
  nameAr: names[1],
  nameEn: names[2],
  latitude,
  longitude,
});

export const places12: Pick<CenterList, 'regions' | 'cities'> = {
  regions: [
    region('MA-01', 'Tanger-Tétouan-Al Hoceïma', 'طنجة - تطوان - الحسيمة', 'Tangier-Tetouan-Al Hoceima'),
    region('MA-02', 'L’Oriental', 'الشرقية', 'Oriental'),
    region('MA-03', 'Fès-Meknès', 'فاس - مكناس', 'Fez-Meknes'),
    region('MA-04', 'Rabat-Salé-Kénitra', 'الرباط - سلا - القنيطرة', 'Rabat-Sale-Kenitra'),
    region('MA-05', 'Béni Mellal-Khénifra', 'بني ملال - خنيفرة', 'Beni Mellal-Khenifra'),
    region('MA-06', 'Casablanca-Settat', 'الدار البيضاء - سطات', 'Casablanca-Settat'),
    region('MA-07', 'Marrakech-Safi', 'مراكش - آسفي', 'Marrakesh-Safi'),
    region('MA-08', 'Drâa-Tafilalet', 'درعة - تافيلالت', 'Draa-Tafilalet'),
    region('MA-09', 'Souss-Massa', 'سوس - ماسة', 'Souss-Massa'),
    region('MA-10', 'Guelmim-Oued Noun', 'كلميم - واد نون', 'Guelmim-Oued Noun'),
    region('MA-11', 'Laâyoune-Sakia El Hamra', 'العيون - الساقية الحمراء', 'Laayoune-Sakia El Hamra'),
    region('MA-12', 'Dakhla-Oued Ed-Dahab', 'الداخلة - وادي الذهب', 'Dakhla-Oued Ed-Dahab'),
  ],
  cities: [
    city('tanger', 'MA-01', ['Tanger', 'طنجة', 'Tangier'], 35.7673, -5.7998),
    city('tetouan', 'MA-01', ['Tétouan', 'تطوان', 'Tetouan'], 35.5784, -5.3684),
    city('fes', 'MA-03', ['Fès', 'فاس', 'Fez'], 34.0331, -5.0003),
    city('casablanca', 'MA-06', ['Casablanca', 'الدار البيضاء', 'Casablanca'], 33.5883, -7.6114),
    city('marrakech', 'MA-07', ['Marrakech', 'مراكش', 'Marrakesh'], 31.6342, -7.9999),
  ],
};
