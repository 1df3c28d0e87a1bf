import { openDemoNetwork } from './demo-network.ts';
import { checkEveryPage } from './every-page.ts';

checkEveryPage(openDemoNetwork(), ['agent.hotline', 'manager.fes', 'staff.fes']);
