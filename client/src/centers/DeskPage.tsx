import { t } from '../text/index.ts';

export function DeskPage() {
  return <h1>{t.shell.desk()}</h1>;
}
