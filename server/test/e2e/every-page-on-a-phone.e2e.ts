import { openDemoNetwork, phone } from './demo-network.ts';
import { checkEveryPage } from './every-page.ts';

checkEveryPage(openDemoNetwork(), phone);
