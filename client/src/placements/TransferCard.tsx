import type { TransferLine } from '@iwaa/shared/placements/transfers';
import type { RequestAct } from '@iwaa/shared/placements/views';
import { Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { commaList } from '../ui/placement/party.ts';
import { dueOf, isUnderWay, transferInWords } from '../ui/placement/transfer.ts';

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
      <Show when={isUnderWay(props.transfer)}>
        <p>
          <Countdown until={dueOf(props.transfer)} />
        </p>
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
