import type { Channel } from '@iwaa/shared/centers/words';
import type { OfferLine, RequestStory } from '@iwaa/shared/placements/views';
import { t } from '../text/index.ts';
import { toast } from '../ui/Announcer.tsx';
import { Card } from '../ui/Card.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { runThen } from '../ui/placement/run.ts';
import type { RequestChanges } from './changes.ts';
import { HoldBar } from './HoldBar.tsx';
import { SendForm } from './SendForm.tsx';

type HeldOfferProps = {
  readonly request: RequestStory;
  readonly offer: OfferLine;
  readonly city: string;
  /** Undefined where nobody has said it yet. */
  readonly channel: Channel | undefined;
  readonly changes: RequestChanges;
  /** The hold has lapsed: the page reads the request again. */
  readonly onLapsed: () => void;
};

/** A place held from another visit: the rest of the request, while its time runs. */
export function HeldOffer(props: HeldOfferProps) {
  const place = () => t.composing.placeIn({ place: codeNameOf(props.offer), city: props.city });
  const giveUp = (): void =>
    void props.changes.withdrawOffer.run({
      requestId: props.request.requestId,
      what: 'offer',
      reason: 'choose-another-place',
    });
  return (
    <>
      <HoldBar
        place={place()}
        lapsesAt={props.offer.lapsesAt}
        extended={!props.request.acts.includes('extend')}
        extend={props.changes.extend}
        giveUp={props.changes.withdrawOffer}
        onExtend={() =>
          void runThen(props.changes.extend, { offerId: props.offer.offerId }, () => toast(t.composing.extended()))
        }
        onGiveUp={giveUp}
        onChooseAgain={props.onLapsed}
      />
      <Card title={t.composing.completeTitle()}>
        <SendForm
          offerId={props.offer.offerId}
          channel={props.channel}
          urgency={props.request.urgency}
          send={props.changes.send}
          onSend={(input) => void runThen(props.changes.send, input, () => toast(t.composing.sent()))}
        />
      </Card>
    </>
  );
}
