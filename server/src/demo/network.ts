import type { Channel, Mixing, OrganizationKind, Reception, Stage } from '@iwaa/shared/centers/words';

/** Names are invented and say so. */
export const organizations = {
  commission: { name: 'CNCLT (démonstration)', kind: 'commission', channel: null },
  amal: { name: 'Association Al Amal (démonstration)', kind: 'operator', channel: null },
  salam: { name: 'Association Riad Salam (démonstration)', kind: 'operator', channel: null },
  hotline: { name: 'Ligne d’écoute (démonstration)', kind: 'referrer', channel: 'hotline' },
  police: { name: 'Police, cellule d’accueil (démonstration)', kind: 'referrer', channel: 'police' },
  prosecutor: { name: 'Parquet (démonstration)', kind: 'referrer', channel: 'prosecutor' },
  passerelles: { name: 'Association Passerelles (démonstration)', kind: 'referrer', channel: 'association' },
} as const satisfies Record<string, { name: string; kind: OrganizationKind; channel: Channel | null }>;

export type RoomPlan = {
  readonly receives: readonly Reception[];
  readonly beds: number;
  readonly cots?: number;
  readonly mixing?: Mixing;
  readonly accessible?: boolean;
};
export type CenterPlan = {
  readonly codeName: string;
  readonly codeNameAr: string;
  readonly cityId: string;
  readonly operator: keyof typeof organizations;
  readonly stage: Stage;
  readonly opensInDays?: number;
  readonly languages: string[];
  readonly meetingPoint: string;
  readonly dutyPhone: string;
  readonly rooms: readonly RoomPlan[];
};

const woman: Reception = { group: 'woman', fromAge: 18, toAge: 120 };
const man: Reception = { group: 'man', fromAge: 18, toAge: 120 };
const girl: Reception = { group: 'girl', fromAge: 13, toAge: 17 };
const boy: Reception = { group: 'boy', fromAge: 13, toAge: 17 };
/** Sons up to twelve stay with their mother. */
const family: Reception[] = [woman, { group: 'girl', fromAge: 0, toAge: 17 }, { group: 'boy', fromAge: 0, toAge: 12 }];

/** Nobody receives men yet, nor boys from thirteen: the known gap, which Caroubier prepares to close. */
export const centers = {
  jasmin: {
    codeName: 'Jasmin',
    codeNameAr: 'ياسمين',
    cityId: '3231010',
    operator: 'amal',
    stage: 'open',
    languages: ['ar', 'fr', 'ber', 'en'],
    meetingPoint: 'Lieu de rendez-vous fictif : le kiosque imaginaire de la place aux Jasmins',
    dutyPhone: '05 00 00 00 01 (numéro fictif)',
    rooms: [
      { receives: [woman], beds: 4 },
      { receives: [woman], beds: 2, accessible: true },
      { receives: family, beds: 3, cots: 1, mixing: 'one-party' },
      { receives: family, beds: 2, cots: 1, mixing: 'one-party' },
      { receives: [girl], beds: 2 },
      { receives: family, beds: 3, cots: 1, mixing: 'one-party', accessible: true },
      { receives: [woman], beds: 3 },
    ],
  },
  olivier: {
    codeName: 'Olivier',
    codeNameAr: 'زيتونة',
    cityId: '1511010',
    operator: 'salam',
    stage: 'open',
    languages: ['ar', 'fr', 'es', 'en'],
    meetingPoint: 'Lieu de rendez-vous fictif : la fontaine imaginaire de la rue des Oliviers',
    dutyPhone: '05 00 00 00 02 (numéro fictif)',
    rooms: [
      { receives: [woman], beds: 4 },
      { receives: [woman, girl], beds: 2, mixing: 'one-group', accessible: true },
      { receives: family, beds: 2, cots: 2, mixing: 'one-party' },
      { receives: [girl], beds: 3 },
      { receives: family, beds: 3, cots: 1, mixing: 'one-party' },
      { receives: [woman], beds: 2 },
    ],
  },
  caroubier: {
    codeName: 'Caroubier',
    codeNameAr: 'خروبة',
    cityId: '7351010',
    operator: 'amal',
    stage: 'equipping',
    opensInDays: 60,
    languages: ['ar', 'fr', 'en', 'ber'],
    meetingPoint: 'Lieu de rendez-vous fictif : le banc imaginaire du jardin des Caroubiers',
    dutyPhone: '05 00 00 00 03 (numéro fictif)',
    rooms: [
      { receives: [man], beds: 3 },
      { receives: [man], beds: 3, accessible: true },
      { receives: [boy], beds: 3 },
      { receives: [woman], beds: 4 },
      { receives: family, beds: 3, cots: 1, mixing: 'one-party' },
    ],
  },
  figuier: {
    codeName: 'Figuier',
    codeNameAr: 'تينة',
    cityId: '6141010',
    operator: 'salam',
    stage: 'equipping',
    opensInDays: 150,
    languages: ['ar', 'fr', 'en'],
    meetingPoint: 'Lieu de rendez-vous fictif : l’arcade imaginaire du marché aux Figues',
    dutyPhone: '05 00 00 00 04 (numéro fictif)',
    rooms: [
      { receives: [woman], beds: 4 },
      { receives: [woman], beds: 2, accessible: true },
      { receives: family, beds: 3, cots: 1, mixing: 'one-party' },
    ],
  },
} satisfies Record<string, CenterPlan>;

export type CenterName = keyof typeof centers;
