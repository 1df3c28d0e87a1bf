import { t } from '../text/index.ts';

export function RequestPage() {
  return <h1>{t.placements.title()}</h1>;
}
