import { appRouter } from '../../src/router.ts';

/** The procedure at "feature.name", as that caller has it. */
export function procedureAt(caller: object, path: string): (input: unknown) => Promise<unknown> {
  const [feature = '', name = ''] = path.split('.');
  return Reflect.get(Reflect.get(caller, feature), name) as (input: unknown) => Promise<unknown>;
}

/** Whether it reads, changes or goes on telling. */
export const kindOf = (path: string): string =>
  (Reflect.get(appRouter._def.procedures, path) as { readonly _def: { readonly type: string } })._def.type;
