import type { Rota, RotaWarning } from '@iwaa/shared/staff/staff';
import { For, Show } from 'solid-js';
import { now } from '../platform/clock.ts';
import { dayInWords, momentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Notice } from '../ui/Notice.tsx';
import { Gaps } from '../ui/staff/Gaps.tsx';
import styles from './staff.module.css';

function warningInWords(warning: RotaWarning, rota: Rota): string {
  const name = rota.members.find(({ memberId }) => memberId === warning.memberId)?.displayName ?? '';
  if (warning.code === 'rest')
    return t.staff.warnRest({ name, hours: warning.hours, moment: momentInWords(warning.since, now()) });
  const said = { name, certificate: t.certificates[warning.kind](), day: dayInWords(warning.expiresOn) };
  return warning.expiresOn < rota.today ? t.staff.warnOver(said) : t.staff.warnSoon(said);
}

/** What is missing in this week, and what to look at: the second never keeps anybody from anything. */
export function RotaNotices(props: { readonly rota: Rota }) {
  return (
    <div class={styles.notices}>
      <Show when={props.rota.hasRules && props.rota.gaps.length > 0}>
        <Notice kind="warn">
          <Gaps gaps={props.rota.gaps} most={6} />
        </Notice>
      </Show>
      <Show when={props.rota.warnings.length > 0}>
        <Notice>
          <strong>{t.staff.warnings()}</strong>
          <ul>
            <For each={props.rota.warnings}>{(warning) => <li>{warningInWords(warning, props.rota)}</li>}</For>
          </ul>
        </Notice>
      </Show>
    </div>
  );
}
