import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { Answer } from '../ui/Answer.tsx';
import type { MemberChanges } from './changes.ts';
import { MembersView } from './MembersView.tsx';
import { OfCenter } from './OfCenter.tsx';

const changes: MemberChanges = {
  write: (input, options) => api.staff.writeMember.mutate(input, options),
  retire: (input, options) => api.staff.retireMember.mutate(input, options),
};

function MembersOfCenter(props: { readonly centerId: string }) {
  const members = createQuery(
    (input: { centerId: string }) => api.staff.members.query(input),
    () => ({ centerId: props.centerId }),
    { concerns: (topics) => topics.centers.includes(props.centerId) },
  );
  return (
    <Answer query={members} lines={8}>
      {(answer) => <MembersView staff={answer()} changes={changes} reread={members.refetch} />}
    </Answer>
  );
}

/** Who works at one center. */
export function MembersPage() {
  return <OfCenter>{(centerId) => <MembersOfCenter centerId={centerId} />}</OfCenter>;
}
