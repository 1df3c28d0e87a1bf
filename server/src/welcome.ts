import { inviteFirst } from './access/index.ts';
import { demoPassword, demoUsernames } from './demo/index.ts';
import type { Database } from './platform/db/database.ts';

/** What the person who starts Iwaa reads, once its address is known: where it is, and who may sign in. */
export async function welcomeFor(db: Database): Promise<(address: string) => string> {
  const { demo } = await db.selectFrom('network').select('demo').executeTakeFirstOrThrow();
  const first = await inviteFirst(db);
  return (address) => {
    const lines = [`Iwaa is ready: ${address}`];
    if (first)
      lines.push(
        'Nobody has an account yet. This link, told once and good for seven days, opens the first coordinator’s:',
        `  ${address}${first.link}`,
      );
    if (demo)
      lines.push(
        `Demonstration network, every size invented. Sign in with the password ${demoPassword} as:`,
        `  ${demoUsernames.join('  ')}`,
      );
    return `\n${lines.join('\n')}\n`;
  };
}
