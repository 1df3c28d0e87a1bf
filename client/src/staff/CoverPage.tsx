import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { Answer } from '../ui/Answer.tsx';
import type { WriteRules } from './changes.ts';
import { CoverView } from './CoverView.tsx';
import { mayLead, OfCenter } from './OfCenter.tsx';

const write: WriteRules = (input, options) => api.staff.writeCover.mutate(input, options);

function CoverOfCenter(props: { readonly centerId: string }) {
  const cover = createQuery(
    (input: { centerId: string }) => api.staff.cover.query(input),
    () => ({ centerId: props.centerId }),
  );
  return (
    <Answer query={cover} lines={8}>
      {(answer) => <CoverView cover={answer()} mayWrite={mayLead()} write={write} reread={cover.refetch} />}
    </Answer>
  );
}

/** How much staff the residents of one center need. */
export function CoverPage() {
  return <OfCenter>{(centerId) => <CoverOfCenter centerId={centerId} />}</OfCenter>;
}
