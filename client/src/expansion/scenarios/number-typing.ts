/** A figure while it is typed: as people write it, and no figure before the field is left. */
import { createSignal } from 'solid-js';
import { numberLocaleOf } from '../../text/format.ts';
import { language } from '../../text/index.ts';

export type NumberProps = {
  readonly id?: string | undefined;
  readonly label: string;
  /** NaN for nothing that is a number. */
  readonly value: number;
  /** Called when the field is left: what is half typed is no figure yet. */
  readonly onNumber: (value: number) => void;
  /** By what the figure is multiplied on the screen: 100 for a share told in per cent. */
  readonly scale?: number;
  /** It may be left empty. */
  readonly optional?: boolean;
};

const written = (value: number): string =>
  Number.isNaN(value)
    ? ''
    : new Intl.NumberFormat(numberLocaleOf[language()], { useGrouping: false, maximumFractionDigits: 4 }).format(value);

/** Both points and commas are read, and spaces between thousands. */
function numberFrom(text: string): number {
  const plain = text.replaceAll(/\s/gu, '').replace(',', '.');
  return plain === '' ? NaN : Number(plain);
}

export function createNumberTyping(props: Pick<NumberProps, 'value' | 'onNumber' | 'scale' | 'optional'>) {
  const [typed, setTyped] = createSignal<string>();
  const scale = () => props.scale ?? 1;
  const isAnswer = (text: string): boolean =>
    (props.optional === true && text.trim() === '') || !Number.isNaN(numberFrom(text));
  return {
    shown: () => typed() ?? written(props.value * scale()),
    isWrong: () => Number.isNaN(props.value) && !(props.optional === true && isAnswer(typed() ?? '')),
    type: (text: string): void => void setTyped(text),
    settle: (): void => {
      const text = typed();
      if (text === undefined) return;
      if (isAnswer(text)) setTyped(undefined);
      props.onNumber(numberFrom(text) / scale());
    },
  };
}
