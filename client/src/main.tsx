import './platform/older-browsers.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';
import { Router } from '@solidjs/router';
import { render } from 'solid-js/web';
import { App } from './App.tsx';
import { startClock } from './platform/clock.ts';
import { speakStoredLanguage } from './platform/language.ts';
import { prepareTimes } from './platform/time.ts';
import { refreshSession } from './platform/session.ts';
import { showStoredTheme } from './platform/theme.ts';
import { askForFirstPageAhead, routes } from './routes.tsx';

/** The elements of index.html this page is built on. */
function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with id "root"');
  return root;
}

/** The words themselves could not be fetched: the only sentence that is not in a language file. */
function askToReload(): void {
  rootElement().textContent = 'Rechargez la page. · أعيدوا تحميل الصفحة. · Reload the page.';
}

async function start(): Promise<void> {
  showStoredTheme();
  startClock();
  void refreshSession().then(askForFirstPageAhead);
  const spoken = speakStoredLanguage();
  // Both have been asked for by then.
  setTimeout(prepareTimes);
  await spoken;
  render(() => <Router root={App}>{routes()}</Router>, rootElement());
}

start().catch(askToReload);
