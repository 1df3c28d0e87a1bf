export type OpeningItem = {
  readonly fr: string;
  readonly ar: string;
  readonly en: string;
  /** Before the opening day. */
  readonly daysBefore: number;
  readonly costLine: string | null;
  /** Whose number is told with it. */
  readonly counts?: 'beds' | 'posts';
};

const item = (
  daysBefore: number,
  [fr, ar, en]: readonly [fr: string, ar: string, en: string],
  costLine: string | null = null,
): OpeningItem => ({ fr, ar, en, daysBefore, costLine });

/** What must be ready before any center opens, in the order of the days it is due; a practice of the field, to be changed by whoever runs the center. */
export const openingItems = {
  agreement: item(270, [
    'Convention signée avec la commission',
    'توقيع الاتفاقية مع اللجنة',
    'Agreement signed with the commission',
  ]),
  lease: item(
    240,
    ['Bail signé, adresse sous scellé', 'توقيع عقد الكراء وحفظ العنوان سريا', 'Lease signed, address kept sealed'],
    '1.1 Loyer',
  ),
  roomPlan: item(225, ['Plan des chambres validé', 'المصادقة على تصميم الغرف', 'Room plan approved']),
  works: item(
    150,
    [
      'Travaux et mise aux normes terminés',
      'إتمام الأشغال والمطابقة للمعايير',
      'Building works and safety standards done',
    ],
    '2.1 Travaux',
  ),
  accessibleBathroom: item(
    120,
    ['Sanitaires accessibles en fauteuil', 'مرافق صحية ملائمة للكراسي المتحركة', 'Bathrooms accessible by wheelchair'],
    '2.1 Travaux',
  ),
  teamHired: {
    ...item(
      75,
      ['Équipe recrutée, nuits comprises', 'توظيف الفريق بما فيه مناوبات الليل', 'Team hired, nights included'],
      '3.1 Personnel',
    ),
    counts: 'posts',
  },
  criminalRecords: item(60, ['Casiers judiciaires vérifiés', 'التحقق من السجلات العدلية', 'Criminal records checked']),
  roomsReady: {
    ...item(
      60,
      [
        'Chambres prêtes : lits, draps, armoires',
        'تجهيز الغرف: أسرة وأغطية وخزائن',
        'Rooms ready: beds, sheets, cupboards',
      ],
      '2.2 Équipement',
    ),
    counts: 'beds',
  },
  kitchen: item(
    55,
    ['Cuisine équipée et contrôlée', 'تجهيز المطبخ ومراقبته', 'Kitchen fitted and inspected'],
    '2.2 Équipement',
  ),
  outsideCameras: item(
    45,
    ['Caméras à l’extérieur seulement', 'كاميرات في الخارج فقط', 'Cameras outside only'],
    '2.3 Sécurité',
  ),
  lightingAndLocks: item(
    45,
    ['Éclairage et serrures vérifiés', 'التحقق من الإنارة والأقفال', 'Lighting and locks checked'],
    '2.3 Sécurité',
  ),
  smokeDetectors: item(
    40,
    ['Détecteurs de fumée et extincteurs', 'كاشفات الدخان ومطفآت الحريق', 'Smoke detectors and extinguishers'],
    '2.3 Sécurité',
  ),
  dataProtection: item(40, [
    'Protection des données déclarée et expliquée à l’équipe',
    'التصريح بحماية المعطيات وشرحها للفريق',
    'Data protection declared and explained to the team',
  ]),
  dutyPhone: item(
    30,
    ['Téléphone de garde en service', 'تشغيل هاتف المداومة', 'Duty phone in service'],
    '4.1 Télécommunications',
  ),
  hospital: item(30, [
    'Accord avec l’hôpital le plus proche',
    'اتفاق مع أقرب مستشفى',
    'Arrangement with the nearest hospital',
  ]),
  interpreters: item(
    30,
    ['Interprètes joignables', 'مترجمون رهن الإشارة', 'Interpreters within reach'],
    '3.3 Interprétariat',
  ),
  teamTrained: item(
    30,
    [
      'Équipe formée : accueil, écoute, secret',
      'تكوين الفريق: الاستقبال والإنصات والسر المهني',
      'Team trained: reception, listening, secrecy',
    ],
    '3.2 Formation',
  ),
  firstAid: item(
    25,
    [
      'Trousses et formation aux premiers secours',
      'حقائب الإسعافات الأولية والتكوين عليها',
      'First-aid kits and training',
    ],
    '3.2 Formation',
  ),
  houseRules: item(20, [
    'Règlement de la maison en trois langues',
    'النظام الداخلي بثلاث لغات',
    'House rules in three languages',
  ]),
  complaintBox: item(15, [
    'Boîte à plaintes, lue par quelqu’un de l’extérieur',
    'صندوق الشكايات، يقرؤه شخص من خارج المركز',
    'Complaint box, read by somebody from outside',
  ]),
  evacuationDrill: item(10, ['Exercice d’évacuation réussi', 'إجراء تمرين الإخلاء بنجاح', 'Evacuation drill passed']),
  vouchRhythm: item(7, [
    'Rythme de confirmation des places convenu',
    'الاتفاق على وتيرة تأكيد الأماكن',
    'Rhythm of confirming places agreed',
  ]),
} satisfies Record<string, OpeningItem>;

export type OpeningItemName = keyof typeof openingItems;
