import type { ComparePlans } from '@iwaa/shared/expansion/planning';
import { A, useSearchParams } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import { api } from '../../api.ts';
import { createQuery } from '../../platform/query.ts';
import { t } from '../../text/index.ts';
import { Answer } from '../../ui/Answer.tsx';
import layout from '../../ui/layout.module.css';
import { placeNamesOf } from '../words.ts';
import { plansIn } from './asked.ts';
import { CompareView } from './CompareView.tsx';
import { WrongAddress } from './WrongAddress.tsx';

export function ComparePage() {
  const [search] = useSearchParams<{ runs: string }>();
  const asked = createMemo(() => plansIn(search.runs));
  const baseline = createQuery(
    () => api.expansion.baseline.query(),
    () => true,
  );
  const comparison = createQuery((input: ComparePlans) => api.expansion.compare.query(input), asked);
  return (
    <div class={layout.stack}>
      <h1>{t.compare.title()}</h1>
      <Show when={asked()} fallback={<WrongAddress />}>
        <p>
          <A href="/expansion">{t.compare.backToList()}</A>
        </p>
        <Answer query={baseline}>
          {(start) => (
            <Answer query={comparison} lines={12}>
              {(told) => <CompareView comparison={told()} names={placeNamesOf(start())} />}
            </Answer>
          )}
        </Answer>
      </Show>
    </div>
  );
}
