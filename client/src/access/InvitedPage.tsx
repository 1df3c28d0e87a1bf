import { useNavigate } from '@solidjs/router';
import { api } from '../api.ts';
import { createSignIn, viewer } from '../platform/session.ts';
import { PublicFrame } from '../ui/PublicFrame.tsx';
import { InvitedView } from './InvitedView.tsx';

/** Where an invitation leads: the token is in the fragment, which no server and no log ever sees. */
export function InvitedPage() {
  const navigate = useNavigate();
  const signIn = createSignIn();
  const enter = async (username: string, password: string): Promise<void> => {
    await signIn.run({ username, password });
    // Signed in or not, the front page knows what comes next.
    navigate('/', { replace: true });
  };
  return (
    <PublicFrame>
      <InvitedView
        token={location.hash.slice(1)}
        signedInAs={viewer()?.label}
        accept={(input, options) => api.access.acceptInvitation.mutate(input, options)}
        onAccepted={(username, password) => void enter(username, password)}
      />
    </PublicFrame>
  );
}
