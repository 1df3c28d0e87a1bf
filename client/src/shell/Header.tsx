import type { Me } from '@iwaa/shared/access/access';
import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Bell } from './Bell.tsx';
import styles from './Header.module.css';
import { HideButton } from '../ui/HideButton.tsx';
import { LiveMark } from './LiveMark.tsx';
import { Menu } from './Menu.tsx';
import { houseName, networkName } from './names.ts';
import { Places } from './Places.tsx';

export function Header(props: { readonly viewer: Me }) {
  return (
    <header class={styles.header}>
      <div class={styles.band}>
        <A class={styles.home} href="/">
          <span class={styles.network}>{networkName(props.viewer)}</span>
          <span class={styles.place}>
            <Show when={houseName(props.viewer)}>{(house) => <span class={styles.house}>{house()}</span>}</Show>
            <span class={styles.role}>{t.roles[props.viewer.role]()}</span>
          </span>
        </A>
        <Places role={props.viewer.role} />
        <div class={styles.tools}>
          <div class={styles.live}>
            <LiveMark />
          </div>
          <Bell />
          <Menu label={props.viewer.label} />
          <HideButton />
        </div>
      </div>
    </header>
  );
}
