import { openDemoNetwork } from './demo-network.ts';
import { checkEveryPage } from './every-page.ts';

checkEveryPage(openDemoNetwork(), ['', 'coordinator', 'planner', 'auditor']);
