import type { AuditLine } from '@iwaa/shared/audit/audit';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import layout from '../ui/layout.module.css';
import { Reference } from '../ui/placement/Reference.tsx';
import { StatusShape } from '../ui/StatusMark.tsx';
import { When } from '../ui/When.tsx';
import styles from './Audit.module.css';
import { actorInWords, entryInWords, roleOfActor } from './sentences.ts';

/** A shape for how it ended: done, seen, refused. */
const statusOf = { done: 'free', read: 'unconfirmed', refused: 'closed' } as const;

/** One entry: when, who, what, where. */
export function Entry(props: { readonly line: AuditLine }) {
  return (
    <li class={styles.line}>
      <p class={styles.when}>
        <When at={props.line.at} />
      </p>
      <p class={styles.who}>
        <strong>
          <bdi>{actorInWords(props.line)}</bdi>
        </strong>
        <Show when={roleOfActor(props.line)}>{(role) => <span class={layout.soft}> · {role()}</span>}</Show>
      </p>
      <p class={classes(styles.what, props.line.outcome === 'refused' && styles.refused)}>
        <StatusShape status={statusOf[props.line.outcome]} /> {entryInWords(props.line)}
      </p>
      <p class={styles.where}>
        <Show when={props.line.centerName}>{(name) => <bdi>{name()}</bdi>}</Show>
        <Show when={props.line.reference}>{(reference) => <Reference value={reference()} />}</Show>
        <span title={props.line.sealed ? t.audit.sealed() : t.audit.notSealed()}>
          {t.audit.number({ id: String(props.line.entryId) })}
          <Show when={!props.line.sealed}> · {t.audit.notSealed()}</Show>
        </span>
      </p>
    </li>
  );
}
