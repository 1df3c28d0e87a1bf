import { Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import layout from '../ui/layout.module.css';
import { Gaps } from '../ui/staff/Gaps.tsx';

type StaffSectionProps = { readonly centerId: string; readonly isOwn: boolean };

/** Where staff is missing over the next seven days, and the way to the rota. */
export function StaffSection(props: StaffSectionProps) {
  const staff = createQuery(
    (input: { centerId: string }) => api.staff.tonight.query(input),
    () => ({ centerId: props.centerId }),
    { concerns: (topics) => topics.centers.includes(props.centerId) },
  );
  const of = (page: string): string => (props.isOwn ? page : `${page}?center=${props.centerId}`);
  return (
    <Card title={t.staff.boardTitle()}>
      <Answer query={staff} lines={2}>
        {(answer) => (
          <Show when={answer().hasRules} fallback={<p class={layout.soft}>{t.staff.noRules()}</p>}>
            <Gaps gaps={answer().gaps} />
          </Show>
        )}
      </Answer>
      <div class={layout.actions}>
        <ButtonLink href={of('/rota')}>{t.staff.title()}</ButtonLink>
        <ButtonLink href={of('/rota/cover')}>{t.staff.cover()}</ButtonLink>
      </div>
    </Card>
  );
}
