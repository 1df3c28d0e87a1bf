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

export function createNumberTyping(props: Pick<NumberProps, 'value' | 'onNumber' | 'scale'>) {
  const [typed, setTyped] = createSignal<string>();
  const scale = () => props.scale ?? 1;
  return {
    shown: () => typed() ?? written(props.value * scale()),
    isWrong: () => Number.isNaN(props.value),
    type: (text: string): void => void setTyped(text),
    settle: (): void => {
      const text = typed();
      if (text === undefined) return;
      const value = numberFrom(text) / scale();
      if (!Number.isNaN(value)) setTyped(undefined);
      props.onNumber(value);
    },
  };
}
