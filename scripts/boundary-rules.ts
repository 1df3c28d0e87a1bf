import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

/** Server features from the ground up; each level may use the doors of those before it. */
const levels = [
  ['audit'],
  ['access'],
  ['notifications'],
  ['centers'],
  ['ledger'],
  ['services', 'staff'],
  ['availability'],
  ['placements'],
  ['reports', 'expansion'],
  ['health'],
];
const features = levels.flat();
const anyFeature = `^server/src/(${features.join('|')})/`;
const test = String.raw`\.(test|e2e)\.tsx?$`;

const forbid = (
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({
  name,
  severity: 'error',
  from,
  to,
});

/** Who may import whom: the seven rules of the architecture, in its order. */
export const boundaryRules: IRegularForbiddenRuleType[] = [
  forbid(
    'shared uses the schema library only',
    { path: '^shared/src/', pathNot: test },
    { pathNot: ['^shared/src/', 'node_modules/valibot/'] },
  ),
  forbid('the platform knows no feature', { path: '^server/src/platform/', pathNot: test }, { path: anyFeature }),
  ...levels.flatMap((level, depth) =>
    level.flatMap((feature) => ruleOfFeature(feature, levels.slice(0, depth).flat())),
  ),
  forbid(
    'a router is for the composition',
    { path: anyFeature, pathNot: [test, '/index\\.ts$'] },
    { path: `${anyFeature}.*router\\.ts$` },
  ),
  forbid(
    'queries only read',
    { path: `${anyFeature}queries`, pathNot: test },
    { path: `${anyFeature}(commands|router)` },
  ),
  forbid(
    'rules are pure',
    { path: `${anyFeature}rules`, pathNot: test },
    {
      pathNot: ['^shared/src/', '^server/src/platform/refusal\\.ts$', `${anyFeature}rules`],
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'nobody imports the composition',
    { pathNot: ['^server/src/(main|run|app)\\.ts$', '^server/test/', '^scripts/', '^client/src/api\\.ts$', test] },
    { path: '^server/src/(main|run|app|router)\\.ts$' },
  ),
  forbid(
    'only api.ts knows the server',
    { path: '^client/', pathNot: ['^client/src/api\\.ts$', test] },
    { path: '^server/' },
  ),
  forbid(
    'api.ts knows its types only',
    { path: '^client/src/api\\.ts$' },
    { path: '^server/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'client features do not know each other',
    { path: '^client/src/([^/]+)/', pathNot: [test, '^client/src/(platform|ui|text|shell)/'] },
    { path: '^client/src/', pathNot: ['^client/src/$1/', '^client/src/(platform|ui|text)/', '^client/src/api\\.ts$'] },
  ),
  forbid(
    'what client features stand on knows none of them',
    { path: '^client/src/(platform|ui|text)/', pathNot: test },
    { path: '^client/src/', pathNot: ['^client/src/(platform|ui|text)/', '^client/src/api\\.ts$'] },
  ),
  forbid(
    'the server does not know the client',
    { path: '^server/src/', pathNot: test },
    { path: '^(bench|client|server/test|scripts)/' },
  ),
  forbid('no circles but of types', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  forbid('every import is found', {}, { couldNotResolve: true }),
];

function ruleOfFeature(feature: string, below: readonly string[]): IRegularForbiddenRuleType[] {
  const doors = `^server/src/(${below.join('|')})/index\\.ts$`;
  const own = `^server/src/${feature}/`;
  return [
    forbid(
      `${feature} uses itself and the doors of what it stands on`,
      { path: own, pathNot: test },
      { path: anyFeature, pathNot: below.length ? [own, doors] : [own] },
    ),
  ];
}
