/** The parts of a scenario's page, in the order in which a planner goes through them. */
export const parts = ['demand', 'beds', 'sites', 'money', 'plan'] as const;
export type Part = (typeof parts)[number];

/** The id of the control that a fault leads to. */
export const fieldId = (...path: readonly (string | number)[]): string => ['scenario', ...path].join('-');
