/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const ScenariosPage = page(async () => (await import('./scenarios/ScenariosPage.tsx')).ScenariosPage);
export const ScenarioPage = page(async () => (await import('./scenarios/ScenarioPage.tsx')).ScenarioPage);
export const ComparePage = page(async () => (await import('./compare/ComparePage.tsx')).ComparePage);
export const ReportPage = page(async () => (await import('./report/ReportPage.tsx')).ReportPage);
export const PlanPage = page(async () => (await import('./plan/PlanPage.tsx')).PlanPage);
