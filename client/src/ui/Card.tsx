import { createUniqueId, Show, type JSX } from 'solid-js';
import styles from './Card.module.css';
import { classes } from './classes.ts';

type CardProps = {
  readonly title?: JSX.Element;
  /** `now`: somebody must act on it. */
  readonly tone?: 'now' | undefined;
  readonly children: JSX.Element;
};

export function Card(props: CardProps) {
  const titleId = createUniqueId();
  return (
    <section
      class={classes(styles.card, props.tone && styles[props.tone])}
      aria-labelledby={props.title ? titleId : undefined}
    >
      <Show when={props.title}>
        <h2 id={titleId}>{props.title}</h2>
      </Show>
      {props.children}
    </section>
  );
}
