import { A } from '@solidjs/router';
import { t } from '../../text/index.ts';
import { Empty } from '../../ui/Empty.tsx';

/** The address names no two to four plans: where they are chosen. */
export function WrongAddress() {
  return (
    <Empty title={t.compare.wrongAddress()}>
      <p>
        <A href="/expansion">{t.compare.backToList()}</A>
      </p>
    </Empty>
  );
}
