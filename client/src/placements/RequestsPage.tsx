import { t } from '../text/index.ts';

export function RequestsPage() {
  return <h1>{t.placements.title()}</h1>;
}
