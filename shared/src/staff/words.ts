export const professions = [
  'care-worker',
  'nurse',
  'doctor',
  'social-worker',
  'psychologist',
  'lawyer',
  'educator',
  'interpreter',
  'security',
  'manager',
] as const;
export type Profession = (typeof professions)[number];

export const certificateKinds = [
  'licence',
  'first-aid',
  'fire-safety',
  'trauma-care',
  'child-protection',
  'driving',
] as const;
export type CertificateKind = (typeof certificateKinds)[number];

export const staffGenders = ['woman', 'man'] as const;
export type StaffGender = (typeof staffGenders)[number];

/** When a rule holds: all through each day or each night, or at some time of each calendar week (a caseload). */
export const coverParts = ['day', 'night', 'week'] as const;
export type CoverPart = (typeof coverParts)[number];
