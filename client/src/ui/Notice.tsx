import type { JSX } from 'solid-js';
import styles from './Notice.module.css';
import { classes } from './classes.ts';

type NoticeProps = { readonly kind?: 'info' | 'warn' | 'now' | undefined; readonly children: JSX.Element };

/** A sentence beside the work. `now` is for what must be acted on at once and is read aloud when it appears. */
export function Notice(props: NoticeProps) {
  const kind = () => props.kind ?? 'info';
  return (
    <div class={classes(styles.notice, styles[kind()])} role={kind() === 'now' ? 'alert' : 'note'}>
      {props.children}
    </div>
  );
}
