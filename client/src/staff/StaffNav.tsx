import { A, useLocation } from '@solidjs/router';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { mayLead } from './OfCenter.tsx';
import styles from './staff.module.css';

const pages = [
  { href: '/rota', label: t.staff.title, lead: false },
  { href: '/rota/members', label: t.staff.members, lead: true },
  { href: '/rota/cover', label: t.staff.cover, lead: false },
];

/** The three pages of the staff, beside one another. */
export function StaffNav() {
  const location = useLocation();
  return (
    <nav class={styles.pages} aria-label={t.staff.pages()}>
      <For each={pages.filter((page) => !page.lead || mayLead())}>
        {(page) => (
          <A
            href={`${page.href}${location.search}`}
            end
            aria-current={location.pathname === page.href ? 'page' : undefined}
          >
            {page.label()}
          </A>
        )}
      </For>
    </nav>
  );
}
