/** An invented center and network, shaped as the server answers them. */
import type { CenterDetail, CenterList } from '@iwaa/shared/centers/centers';
import type { CenterChanges } from './changes.ts';

export const places: CenterList = {
  centers: [
    {
      centerId: 'c1',
      codeName: 'Jasmin',
      codeNameAr: 'ياسمين',
      cityId: 'fes',
      stage: 'open',
      participation: 'full',
      opensOn: null,
      organizationName: 'Association Exemple',
      size: { rooms: 2, beds: 5, checklistDone: 0, checklistTotal: 0 },
    },
    {
      centerId: 'c2',
      codeName: 'Caroubier',
      codeNameAr: 'خروبة',
      cityId: 'fes',
      stage: 'equipping',
      participation: 'full',
      opensOn: '2027-03-01',
      organizationName: 'Association Exemple',
      size: { rooms: 1, beds: 4, checklistDone: 8, checklistTotal: 18 },
    },
  ],
  regions: [
    {
      id: 'r3',
      nameFr: 'Fès-Meknès',
      nameAr: 'فاس مكناس',
      nameEn: 'Fez-Meknes',
      latitude: 34,
      longitude: -5,
      population: null,
    },
  ],
  cities: [
    { id: 'fes', regionId: 'r3', nameFr: 'Fès', nameAr: 'فاس', nameEn: 'Fez', latitude: 34, longitude: -5 },
    { id: 'meknes', regionId: 'r3', nameFr: 'Meknès', nameAr: 'مكناس', nameEn: 'Meknes', latitude: 34, longitude: -5 },
  ],
  organizations: [
    {
      id: '5f0d3c1e-8a1b-4c2d-9e3f-000000000001',
      name: 'Association Exemple',
      kind: 'operator',
      channel: null,
      version: 1,
    },
  ],
};

export const jasmin: CenterDetail = {
  centerId: 'c1',
  organizationId: '5f0d3c1e-8a1b-4c2d-9e3f-000000000001',
  organizationName: 'Association Exemple',
  codeName: 'Jasmin',
  codeNameAr: 'ياسمين',
  cityId: 'fes',
  stage: 'open',
  opensOn: null,
  participation: 'full',
  promiseHours: 8,
  answerNowMinutes: 15,
  answerTodayMinutes: 60,
  answerWeekMinutes: 1440,
  gracePercent: 33,
  deputyId: null,
  deputies: [],
  holdMinutes: 10,
  arrivalHours: 24,
  turnaroundMinutes: 120,
  maxStayDays: null,
  languages: ['ar', 'fr'],
  version: 3,
  vouchedAt: null,
  rooms: [
    {
      roomId: 'r6',
      name: '6',
      mixing: 'open',
      accessible: false,
      version: 1,
      receives: [{ group: 'woman', fromAge: 18, toAge: 120 }],
      beds: [
        { bedId: 'b1', label: '6A', kind: 'single', version: 1 },
        { bedId: 'b2', label: '6B', kind: 'single', version: 1 },
      ],
    },
  ],
  checklist: [
    {
      itemId: 'i1',
      labelFr: 'Cuisine',
      labelAr: 'مطبخ',
      labelEn: 'Kitchen',
      doneAt: null,
      dueOn: '2020-01-01',
      costLine: '2.2',
      version: 1,
    },
  ],
  contacts: [{ compartment: 'duty-phone', text: '05 00 00 00 01' }],
};

const unexpected = (): Promise<never> => Promise.reject(new Error('not expected in this test'));
export const noChanges: CenterChanges = {
  update: unexpected,
  writeContact: unexpected,
  addRooms: unexpected,
  updateRoom: unexpected,
  retireRoom: unexpected,
  addBed: unexpected,
  updateBed: unexpected,
  retireBed: unexpected,
  addItem: unexpected,
  updateItem: unexpected,
  removeItem: unexpected,
  tickItem: unexpected,
  setOffering: unexpected,
  retireOffering: unexpected,
  tickPlanItem: unexpected,
};
