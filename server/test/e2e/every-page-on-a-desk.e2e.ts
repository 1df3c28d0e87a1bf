import { desk, openDemoNetwork } from './demo-network.ts';
import { checkEveryPage } from './every-page.ts';

checkEveryPage(openDemoNetwork(), desk);
