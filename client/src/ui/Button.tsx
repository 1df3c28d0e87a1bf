import { splitProps, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import styles from './Button.module.css';
import { classes } from './classes.ts';

type Kind = 'primary' | 'quiet' | 'danger' | 'plain';
type Look = { readonly kind?: Kind | undefined; readonly wide?: boolean | undefined };

type ButtonProps = Look &
  Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'onClick'> & {
    readonly onClick?: ((event: MouseEvent) => void) | undefined;
    /** The outcome is not known yet: the button stays where it is, keeps focus and ignores presses. */
    readonly pending?: boolean | undefined;
  };

const classOf = (look: Look): string => classes(styles.button, styles[look.kind ?? 'quiet'], look.wide && styles.wide);

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['kind', 'wide', 'pending', 'onClick', 'children', 'class']);
  const press = (event: MouseEvent): void => {
    if (own.pending) event.preventDefault();
    else own.onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      class={classes(classOf(own), own.class)}
      aria-busy={own.pending ? 'true' : undefined}
      aria-disabled={own.pending ? 'true' : undefined}
      title={own.pending ? t.words.working() : rest.title}
      onClick={press}
    >
      {own.children}
    </button>
  );
}

type ButtonLinkProps = Look & { readonly href: string; readonly children: JSX.Element };

/** A link to another place of the application that looks like the action it is. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a class={classOf(props)} href={props.href} data-screen-only>
      {props.children}
    </a>
  );
}
