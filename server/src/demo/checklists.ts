import { type OpeningItemName, openingItems } from '../centers/index.ts';
import type { CenterName } from './network.ts';

type Labels = { readonly fr: string; readonly ar: string; readonly en: string; readonly costLine: string | null };
/** What it is; days until it is due; days since it was done, if it was. */
type Item = readonly [item: Labels, dueInDays: number, doneDaysAgo: number | null];

const usual = (name: OpeningItemName, dueInDays: number, doneDaysAgo: number | null = null): Item => [
  openingItems[name],
  dueInDays,
  doneDaysAgo,
];

const caroubier: readonly Item[] = [
  usual('agreement', -90, 96),
  usual('lease', -75, 80),
  [
    {
      fr: 'Travaux de séparation de l’aile des hommes',
      ar: 'أشغال فصل جناح الرجال',
      en: 'Building works: separate wing for men',
      costLine: '2.1 Travaux',
    },
    -20,
    12,
  ],
  usual('roomsReady', -5, 3),
  usual('accessibleBathroom', 10),
  usual('kitchen', 12),
  usual('outsideCameras', 15, 2),
  usual('lightingAndLocks', 15),
  usual('smokeDetectors', 18, 1),
  usual('evacuationDrill', 50),
  usual('firstAid', 25),
  usual('teamHired', 20),
  [
    {
      fr: 'Équipe formée à l’accueil des hommes',
      ar: 'تكوين الفريق على استقبال الرجال',
      en: 'Team trained to receive men',
      costLine: '3.2 Formation',
    },
    35,
    null,
  ],
  usual('criminalRecords', 22),
  usual('dutyPhone', 28, 5),
  usual('hospital', 30, 9),
  [
    {
      fr: 'Interprètes : anglais et amazighe',
      ar: 'مترجمون: الإنجليزية والأمازيغية',
      en: 'Interpreters: English and Amazigh',
      costLine: '3.3 Interprétariat',
    },
    40,
    null,
  ],
  usual('houseRules', 45),
];

const figuier: readonly Item[] = [
  usual('agreement', -15, 18),
  usual('lease', -5, 4),
  usual('roomPlan', 10, 1),
  [
    {
      fr: 'Travaux d’électricité et de plomberie',
      ar: 'أشغال الكهرباء والسباكة',
      en: 'Electrical and plumbing works',
      costLine: '2.1 Travaux',
    },
    45,
    null,
  ],
  usual('roomsReady', 90),
  usual('kitchen', 100),
  usual('outsideCameras', 105),
  usual('smokeDetectors', 105),
  usual('teamHired', 110),
  usual('criminalRecords', 115),
  usual('firstAid', 120),
  [
    {
      fr: 'Psychiatre vacataire trouvé',
      ar: 'التعاقد مع طبيب نفسي بدوام جزئي',
      en: 'Visiting psychiatrist found',
      costLine: '3.1 Personnel',
    },
    120,
    null,
  ],
  usual('dutyPhone', 130),
  usual('houseRules', 140),
];

export const checklists: Partial<Record<CenterName, readonly Item[]>> = { caroubier, figuier };
