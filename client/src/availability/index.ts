export { askForBoardAhead } from './ahead.ts';
export { AvailabilityPage } from './AvailabilityPage.tsx';
