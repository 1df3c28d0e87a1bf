import {
  AcceptInvitation,
  ChangePassword,
  DisableAccount,
  EndSession,
  Invite,
  type Me,
  Relabel,
  SignIn,
} from '@iwaa/shared/access/access';

import { change, look } from '../platform/procedures.ts';
import { guarded, open, router } from '../platform/trpc.ts';
import { disable } from './commands/disable.ts';
import { acceptInvitation, invite } from './commands/invite.ts';
import { changePassword } from './commands/password.ts';
import { signIn } from './commands/sign-in.ts';
import { relabel } from './commands/relabel.ts';
import { endSession, signOut } from './commands/sign-out.ts';
import { me, people, sessions } from './queries.ts';

export const accessRouter = router({
  signIn: open.input(SignIn).mutation(({ ctx, input }) => signIn(ctx, input)),
  acceptInvitation: open.input(AcceptInvitation).mutation(({ ctx, input }) => acceptInvitation(ctx.db, input)),
  me: guarded.query(async (call): Promise<Me> => {
    const position = String(call.ctx.feed.head());
    return { ...(await look(me)(call)), position };
  }),
  signOut: guarded.mutation(async (call) => {
    await change(signOut)(call);
    call.ctx.cookie.forget();
    return null;
  }),
  sessions: guarded.query(look(sessions)),
  endSession: guarded.input(EndSession).mutation(change(endSession)),
  // A password is never written down, not even as part of a key's fingerprint.
  changePassword: guarded.input(ChangePassword).mutation(({ ctx, input }) => changePassword(ctx, ctx.viewer, input)),
  people: guarded.query(look(people)),
  // Never `change`, which keeps its answer under the key: the link is shown once. Inviting again replaces a link that was lost.
  invite: guarded.input(Invite).mutation(look(invite)),
  relabel: guarded.input(Relabel).mutation(change(relabel)),
  disable: guarded.input(DisableAccount).mutation(change(disable)),
});
