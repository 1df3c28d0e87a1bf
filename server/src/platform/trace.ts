import pg from 'pg';

/** What the log may keep of a bug: where it happened. The database's messages and details quote rows, so of its errors only names are kept. */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { thrown: typeof error };
  if (!(error instanceof pg.DatabaseError)) return { error: error.name, stack: error.stack };
  const { code, table, column, constraint, routine } = error;
  return { error: error.name, code, table, column, constraint, routine, stack: placesOf(error) };
}

function placesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
}
