import { t } from '../text/index.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';

export function NotFoundPage() {
  return (
    <>
      <h1>{t.problems.notFoundTitle()}</h1>
      <Empty title={t.problems.notFound()}>
        <ButtonLink href="/">{t.problems.home()}</ButtonLink>
      </Empty>
    </>
  );
}
