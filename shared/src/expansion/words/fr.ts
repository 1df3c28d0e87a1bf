import type { AssumptionText } from '../basis.ts';
import type { StartingDonor } from '../starting.ts';

/** What is said beside a figure that has no source, on screens and in files. */
export const assumptions = {
  'assumption-planner': 'choix de la planification',
  'assumption-no-local-evidence': 'aucun chiffre marocain publié',
  'assumption-borrowed-estimates': 'estimations d’autres pays',
  'assumption-field-practice': 'usage du terrain',
  'assumption-small-homes': 'petites maisons, plus sûres et plus ordinaires',
  'assumption-labor-code-recalled': 'durée légale du travail, à vérifier',
  'assumption-safety-of-staff': 'personne ne veille seul',
  'assumption-growth-levels': 'trois niveaux pour voir l’effet',
  'assumption-round-figure': 'chiffre rond',
} as const satisfies Record<`assumption-${AssumptionText}`, string>;

/** The neutral note that goes with every map, on screens and in files. */
export const mapNote =
  'La carte montre des régions administratives (découpage de 2015) pour planifier et ne prend aucune position.';

/** Who pays in a new scenario. */
export const donors = {
  programme: 'OIM, ONUDC, OIT',
  state: 'Budget de l’État',
} as const satisfies Record<StartingDonor, string>;
