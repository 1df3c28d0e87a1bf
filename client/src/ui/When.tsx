import { now } from '../platform/clock.ts';
import { fullMomentInWords, momentInWords } from '../platform/time.ts';

/** A moment as people say it, with the complete date behind it. */
export function When(props: { readonly at: string }) {
  return (
    <time dateTime={props.at} title={fullMomentInWords(props.at)}>
      {momentInWords(props.at, now())}
    </time>
  );
}
