import styles from './Reference.module.css';

/** Eight characters as they are read aloud, in two halves: K7QM-42XY. */
export const referenceInWords = (reference: string): string => `${reference.slice(0, 4)}-${reference.slice(4)}`;

/** Codes keep their direction inside an Arabic page. */
export function Reference(props: { readonly value: string }) {
  return (
    <bdi class={styles.reference} dir="ltr">
      {referenceInWords(props.value)}
    </bdi>
  );
}
