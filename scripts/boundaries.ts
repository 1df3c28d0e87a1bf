import { globSync } from 'node:fs';

import { cruise } from 'dependency-cruiser';

import { boundaryRules } from './boundary-rules.ts';

export type Boundaries = { readonly modules: number; readonly faults: readonly string[] };

/** `bench` is looked at where there is one. */
const foldersIn = (root: string) => globSync('{bench,client,scripts,server,shared}', { cwd: root });

/** Looks at every import below `root` and names those that the architecture forbids. */
export async function boundariesOf(root: string): Promise<Boundaries> {
  const { output } = await cruise(foldersIn(root), {
    baseDir: root,
    ruleSet: { forbidden: boundaryRules },
    validate: true,
    // Types too: a forbidden type is a forbidden thought.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/node_modules/.+/node_modules/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  });
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered in words');
  return {
    modules: output.modules.filter(({ source }) => /\.tsx?$/.test(source) && !source.includes('node_modules')).length,
    faults: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}
