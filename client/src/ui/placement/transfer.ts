/** Where a transfer stands, as a sentence that names both centers. */
import type { TransferLine } from '@iwaa/shared/placements/transfers';
import { t } from '../../text/index.ts';
import { codeNameOf } from './names.ts';

export const isUnderWay = ({ state }: Pick<TransferLine, 'state'>): boolean => state === 'asked' || state === 'booked';

/** Until when an answer, and then an arrival, is awaited at the new center. */
export const dueOf = ({ arriveBy, answerBy, lapsesAt }: TransferLine): string => arriveBy ?? answerBy ?? lapsesAt;

export function transferInWords(transfer: TransferLine): string {
  const places = { from: codeNameOf(transfer.from), to: codeNameOf(transfer.to) };
  const reason = t.declines[transfer.declineCode ?? 'other']();
  switch (transfer.state) {
    case 'asked':
      return t.transfers.asking(places);
    case 'declined':
      return t.transfers.declined({ ...places, reason });
    case 'refused':
      return t.transfers.refused({ ...places, reason });
    case 'cancelled':
      return t.transfers.withdrawn(places);
    case 'no-show':
      return t.transfers.noShow(places);
    default:
      return t.transfers[transfer.state](places);
  }
}

/** "Transfert depuis Jasmin · sécurité": what the receiving center reads first. */
export const comesFrom = (transfer: TransferLine): string =>
  `${t.transfers.from({ place: codeNameOf(transfer.from) })} · ${t.transferReasons[transfer.reason]()}`;
