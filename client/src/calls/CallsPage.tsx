import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import layout from '../ui/layout.module.css';
import { CallsView } from './CallsView.tsx';
import type { CallChanges } from './changes.ts';

const changes: CallChanges = {
  take: (input, options) => api.centers.takeCall.mutate(input, options),
  end: (input, options) => api.centers.endCall.mutate(input, options),
};

/** Centers whose numbers are too old to believe: one person calls each. */
export function CallsPage() {
  const list = createQuery(
    () => api.centers.callList.query(),
    () => null,
    { concerns: (topics) => topics.network || topics.board },
  );
  return (
    <>
      <div class={layout.narrow}>
        <h1>{t.calls.title()}</h1>
        <p class={layout.soft}>{t.calls.what()}</p>
      </div>
      <Answer query={list} lines={4}>
        {(lines) => <CallsView lines={lines()} changes={changes} onChanged={() => list.refetch()} />}
      </Answer>
    </>
  );
}
