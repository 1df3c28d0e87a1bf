/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const ScenariosPage = lazy(async () => ({
  default: (await import('./scenarios/ScenariosPage.tsx')).ScenariosPage,
}));
export const ScenarioPage = lazy(async () => ({
  default: (await import('./scenarios/ScenarioPage.tsx')).ScenarioPage,
}));
export const ComparePage = lazy(async () => ({ default: (await import('./compare/ComparePage.tsx')).ComparePage }));
export const ReportPage = lazy(async () => ({ default: (await import('./report/ReportPage.tsx')).ReportPage }));
export const PlanPage = lazy(async () => ({ default: (await import('./plan/PlanPage.tsx')).PlanPage }));
