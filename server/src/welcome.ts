import { demoPassword, demoUsernames } from './demo/index.ts';
import type { Database } from './platform/db/database.ts';

/** What the person who starts Iwaa reads: where it is, and who may sign in to a demonstration. */
export async function welcome(db: Database, address: string): Promise<string> {
  const { demo } = await db.selectFrom('network').select('demo').executeTakeFirstOrThrow();
  const lines = [`Iwaa is ready: ${address}`];
  if (demo)
    lines.push(
      `Demonstration network, every size invented. Sign in with the password ${demoPassword} as:`,
      `  ${demoUsernames.join('  ')}`,
    );
  return `\n${lines.join('\n')}\n`;
}
