import type { CenterName } from './network.ts';

/** French, Arabic, English; days until it is due; days since it was done, if it was; cost line, if it has one. */
type Item = readonly [fr: string, ar: string, en: string, dueInDays: number, doneDaysAgo: number | null, costLine: string | null];

const caroubier: readonly Item[] = [
  ['Convention signée avec la commission', 'توقيع الاتفاقية مع اللجنة', 'Agreement signed with the commission', -90, 96, null],
  ['Bail signé, adresse sous scellé', 'توقيع عقد الكراء وحفظ العنوان سريا', 'Lease signed, address kept sealed', -75, 80, '1.1 Loyer'],
  ['Travaux de séparation de l’aile des hommes', 'أشغال فصل جناح الرجال', 'Building works: separate wing for men', -20, 12, '2.1 Travaux'],
  ['Chambres prêtes : lits, draps, armoires', 'تجهيز الغرف: أسرة وأغطية وخزائن', 'Rooms ready: beds, sheets, cupboards', -5, 3, '2.2 Équipement'],
  ['Sanitaires accessibles en fauteuil', 'مرافق صحية ملائمة للكراسي المتحركة', 'Bathrooms accessible by wheelchair', 10, null, '2.1 Travaux'],
  ['Cuisine équipée et contrôlée', 'تجهيز المطبخ ومراقبته', 'Kitchen fitted and inspected', 12, null, '2.2 Équipement'],
  ['Caméras à l’extérieur seulement', 'كاميرات في الخارج فقط', 'Cameras outside only', 15, 2, '2.3 Sécurité'],
  ['Éclairage et serrures vérifiés', 'التحقق من الإنارة والأقفال', 'Lighting and locks checked', 15, null, '2.3 Sécurité'],
  ['Détecteurs de fumée et extincteurs', 'كاشفات الدخان ومطفآت الحريق', 'Smoke detectors and extinguishers', 18, 1, '2.3 Sécurité'],
  ['Exercice d’évacuation réussi', 'إجراء تمرين الإخلاء بنجاح', 'Evacuation drill passed', 50, null, null],
  ['Trousses et formation aux premiers secours', 'حقائب الإسعافات الأولية والتكوين عليها', 'First-aid kits and training', 25, null, '3.2 Formation'],
  ['Équipe recrutée, nuits comprises', 'توظيف الفريق بما فيه مناوبات الليل', 'Team hired, nights included', 20, null, '3.1 Personnel'],
  ['Équipe formée à l’accueil des hommes', 'تكوين الفريق على استقبال الرجال', 'Team trained to receive men', 35, null, '3.2 Formation'],
  ['Casiers judiciaires vérifiés', 'التحقق من السجلات العدلية', 'Criminal records checked', 22, null, null],
  ['Téléphone de garde en service', 'تشغيل هاتف المداومة', 'Duty phone in service', 28, 5, '4.1 Télécommunications'],
  ['Accord avec l’hôpital le plus proche', 'اتفاق مع أقرب مستشفى', 'Arrangement with the nearest hospital', 30, 9, null],
  ['Interprètes : anglais et amazighe', 'مترجمون: الإنجليزية والأمازيغية', 'Interpreters: English and Amazigh', 40, null, '3.3 Interprétariat'],
  ['Règlement de la maison en trois langues', 'النظام الداخلي بثلاث لغات', 'House rules in three languages', 45, null, null],
];

const figuier: readonly Item[] = [
  ['Convention signée avec la commission', 'توقيع الاتفاقية مع اللجنة', 'Agreement signed with the commission', -15, 18, null],
  ['Bail signé, adresse sous scellé', 'توقيع عقد الكراء وحفظ العنوان سريا', 'Lease signed, address kept sealed', -5, 4, '1.1 Loyer'],
  ['Plan des chambres validé', 'المصادقة على تصميم الغرف', 'Room plan approved', 10, 1, null],
  ['Travaux d’électricité et de plomberie', 'أشغال الكهرباء والسباكة', 'Electrical and plumbing works', 45, null, '2.1 Travaux'],
  ['Chambres prêtes : lits, draps, armoires', 'تجهيز الغرف: أسرة وأغطية وخزائن', 'Rooms ready: beds, sheets, cupboards', 90, null, '2.2 Équipement'],
  ['Cuisine équipée et contrôlée', 'تجهيز المطبخ ومراقبته', 'Kitchen fitted and inspected', 100, null, '2.2 Équipement'],
  ['Caméras à l’extérieur seulement', 'كاميرات في الخارج فقط', 'Cameras outside only', 105, null, '2.3 Sécurité'],
  ['Détecteurs de fumée et extincteurs', 'كاشفات الدخان ومطفآت الحريق', 'Smoke detectors and extinguishers', 105, null, '2.3 Sécurité'],
  ['Équipe recrutée, nuits comprises', 'توظيف الفريق بما فيه مناوبات الليل', 'Team hired, nights included', 110, null, '3.1 Personnel'],
  ['Casiers judiciaires vérifiés', 'التحقق من السجلات العدلية', 'Criminal records checked', 115, null, null],
  ['Trousses et formation aux premiers secours', 'حقائب الإسعافات الأولية والتكوين عليها', 'First-aid kits and training', 120, null, '3.2 Formation'],
  ['Psychiatre vacataire trouvé', 'التعاقد مع طبيب نفسي بدوام جزئي', 'Visiting psychiatrist found', 120, null, '3.1 Personnel'],
  ['Téléphone de garde en service', 'تشغيل هاتف المداومة', 'Duty phone in service', 130, null, '4.1 Télécommunications'],
  ['Règlement de la maison en trois langues', 'النظام الداخلي بثلاث لغات', 'House rules in three languages', 140, null, null],
];

export const checklists: Partial<Record<CenterName, readonly Item[]>> = { caroubier, figuier };
