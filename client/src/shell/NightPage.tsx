import { A } from '@solidjs/router';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import styles from './NightPage.module.css';
import { PublicFrame } from '../ui/PublicFrame.tsx';

/** National emergency numbers of Morocco. The network's own line is given by its coordination, never guessed here. */
const emergency = [
  { number: '19', label: t.night.police },
  { number: '177', label: t.night.gendarmerie },
  { number: '15', label: t.night.ambulance },
];

/** Works without an account and without the database: what to do when nothing else answers. */
export function NightPage() {
  return (
    <PublicFrame>
      <h1>{t.night.title()}</h1>
      <p>{t.night.intro()}</p>
      <Card title={t.night.danger()}>
        <ul class={styles.numbers}>
          <For each={emergency}>
            {(line) => (
              <li>
                <a class={styles.number} href={`tel:${line.number}`}>
                  <span>{line.label()}</span>
                  <strong dir="ltr">{line.number}</strong>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Card>
      <Card title={t.night.hotline()}>
        <p>{t.night.hotlineNumber()}</p>
      </Card>
      <p>{t.night.afterCall()}</p>
      <p>
        <A href="/">{t.night.backToSignIn()}</A>
      </p>
    </PublicFrame>
  );
}
