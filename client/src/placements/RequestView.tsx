import type { RequestStory } from '@iwaa/shared/placements/views';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { Reference } from '../ui/placement/Reference.tsx';
import { RequestMark } from '../ui/placement/RequestMark.tsx';
import { requestStateInWords } from '../ui/placement/state.ts';
import styles from './Request.module.css';
import { RequestHead } from './RequestHead.tsx';
import { Timeline } from './Timeline.tsx';

type RequestViewProps = {
  readonly request: RequestStory;
  readonly cityName: (cityId: string) => string;
  readonly isCenter: boolean;
  readonly headingRef: (heading: HTMLHeadingElement) => void;
  readonly actions: JSX.Element;
  /** The centers that were asked, for those who asked. */
  readonly chain?: JSX.Element;
  readonly messages: JSX.Element;
};

/** The code name of a center this request has met. */
function placeNames(request: RequestStory): (centerId: string | null) => string {
  const met = [...request.offers, ...(request.placement ? [request.placement] : [])];
  return (centerId) => {
    const place = met.find((one) => one.centerId === centerId);
    return place ? codeNameOf(place) : t.placements.theCenter();
  };
}

/** One request: where it stands, what can be done, what happened. */
export function RequestView(props: RequestViewProps) {
  return (
    <>
      <div class={styles.title}>
        <h1 tabindex="-1" ref={props.headingRef}>
          {t.placements.request()} <Reference value={props.request.reference} />
        </h1>
        <Show when={props.request.open}>
          <Button onClick={() => print()}>{t.placements.print()}</Button>
        </Show>
      </div>
      <Show when={props.request.open} fallback={<OutcomeOnly request={props.request} actions={props.actions} />}>
        <div class={styles.columns}>
          <div class={styles.column}>
            <RequestHead request={props.request} cityName={props.cityName} isCenter={props.isCenter} />
            <div class={styles.column} data-screen-only>
              {props.actions}
            </div>
          </div>
          <div class={styles.column}>
            {props.chain}
            <Card title={t.placements.story()}>
              <Timeline steps={props.request.story} placeName={placeNames(props.request)} />
            </Card>
            <div class={styles.column} data-screen-only>
              {props.messages}
            </div>
          </div>
        </div>
      </Show>
    </>
  );
}

/** After its time the agent keeps the reference and the outcome, and nothing of the people. */
function OutcomeOnly(props: { readonly request: RequestStory; readonly actions: JSX.Element }) {
  return (
    <>
      <Card>
        <RequestMark line={props.request} />
        <p>{t.placements.overNow({ state: requestStateInWords(props.request) })}</p>
        <p class={styles.soft}>{t.placements.over()}</p>
      </Card>
      {props.actions}
    </>
  );
}
