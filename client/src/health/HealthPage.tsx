import { createMemo } from 'solid-js';
import { api } from '../api.ts';
import { now } from '../platform/clock.ts';
import { createQuery } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { Button } from '../ui/Button.tsx';
import layout from '../ui/layout.module.css';
import { HealthView } from './HealthView.tsx';

const readEvery = 30_000;

/** How the system itself is, in words, for who answers for it. */
export function HealthPage() {
  const turn = createMemo(() => Math.floor(now() / readEvery));
  const health = createQuery(() => api.health.read.query(), turn);
  return (
    <>
      <div class={layout.narrow}>
        <h1>{t.health.title()}</h1>
        <p class={layout.soft}>{t.health.intro()}</p>
      </div>
      <Answer query={health} lines={9}>
        {(answer) => <HealthView health={answer()} />}
      </Answer>
      <div>
        <Button onClick={() => health.refetch()}>{t.health.readAgain()}</Button>
      </div>
    </>
  );
}
