import type { JSX } from 'solid-js';
import { t } from '../text/index.ts';
import styles from './StatusMark.module.css';
import { classes } from './classes.ts';

export const statuses = ['free', 'held', 'booked', 'occupied', 'kept', 'closed', 'cleaning', 'unconfirmed'] as const;
export type Status = (typeof statuses)[number];

/** Drawn rather than typed: fonts disagree about ◐ and ◑, and a bed must look the same on every phone. */
const shapes: Readonly<Record<Status, () => JSX.Element>> = {
  free: () => <circle cx="8" cy="8" r="6" fill="currentColor" />,
  held: () => (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" />
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
    </>
  ),
  booked: () => (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  occupied: () => <rect x="2.5" y="2.5" width="11" height="11" fill="currentColor" />,
  kept: () => <rect x="3" y="3" width="10" height="10" fill="none" stroke="currentColor" />,
  closed: () => <path d="M8 2 14.5 13.5h-13z" fill="currentColor" />,
  cleaning: () => (
    <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-dasharray="1 2.45" stroke-linecap="round" />
  ),
  unconfirmed: () => <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-dasharray="4.3 2.6" />,
};

/** The shape of a status alone: the word must stand beside it. */
export function StatusShape(props: { readonly status: Status }) {
  return (
    <svg class={classes(styles.shape, styles[props.status])} viewBox="0 0 16 16" stroke-width="1.6" aria-hidden="true">
      {shapes[props.status]()}
    </svg>
  );
}

/** Shape, word and colour together. `children` replaces the usual word: "hier 14:10" for an unconfirmed count. */
export function StatusMark(props: { readonly status: Status; readonly children?: JSX.Element }) {
  return (
    <span class={classes(styles.mark, styles[props.status])}>
      <StatusShape status={props.status} />
      <span>{props.children ?? t.status[props.status]()}</span>
    </span>
  );
}
