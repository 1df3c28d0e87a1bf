import type { RequestAct, TransferLine } from '@iwaa/shared/placements/views';
import { Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { commaList } from '../ui/placement/party.ts';
import { isUnderWay, transferInWords } from '../ui/placement/transfer.ts';

type TransferCardProps = {
  readonly transfer: TransferLine;
  readonly acts: readonly RequestAct[];
  readonly cancel: Action<{ readonly placementId: string }, unknown>;
  readonly onDone: (words: string) => void;
};

/** A transfer and where it stands: from where to where, until when an answer or an arrival is awaited, and the way back. */
export function TransferCard(props: TransferCardProps) {
  const cancel = async (): Promise<void> => {
    const { fromPlacementId: placementId } = props.transfer;
    if ((await props.cancel.run({ placementId })).phase === 'done') props.onDone(t.transfers.cancelled());
  };
  const dueAt = () => (props.transfer.state === 'booked' ? props.transfer.arriveBy : props.transfer.lapsesAt);
  return (
    <Card title={t.transfers.title()} tone={isUnderWay(props.transfer) ? 'now' : undefined}>
      <p>{transferInWords(props.transfer)}</p>
      <p>{t.transfers.because({ reason: t.transferReasons[props.transfer.reason]() })}</p>
      <Show when={props.transfer.wouldHelp.length > 0}>
        <p>
          {t.placements.fact({
            label: t.stays.wouldHelp(),
            value: commaList(props.transfer.wouldHelp.map((help) => t.helps[help]())),
          })}
        </p>
      </Show>
      <Show when={isUnderWay(props.transfer) && dueAt()}>
        {(until) => (
          <p>
            <Countdown until={until()} />
          </p>
        )}
      </Show>
      <Outcome action={props.cancel} />
      <Show when={props.acts.includes('cancel-transfer')}>
        <div>
          <Button pending={props.cancel.busy()} onClick={() => void cancel()}>
            {t.transfers.cancel()}
          </Button>
        </div>
      </Show>
    </Card>
  );
}
