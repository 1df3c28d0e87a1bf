/** Every address and the page behind it. Pages load when first visited. */
import { Navigate, Route } from '@solidjs/router';
import { Show } from 'solid-js';
import { AccountPage, InvitedPage, PeoplePage } from './access/index.ts';
import { AuditPage } from './audit/index.ts';
import { askForBoardAhead, AvailabilityPage } from './availability/index.ts';
import { CallsPage } from './calls/index.ts';
import { CenterPage, CentersPage, ImportPage } from './centers/index.ts';
import { ComparePage, PlanPage, ReportPage, ScenarioPage, ScenariosPage } from './expansion/index.ts';
import { FunnelPage } from './funnel/index.ts';
import { HealthPage } from './health/index.ts';
import { DeskPage } from './desk/index.ts';
import { NotificationsPage, SettingsPage } from './notifications/index.ts';
import { StaysPage } from './stays/index.ts';
import { viewer } from './platform/session.ts';
import {
  GroupPage,
  HeldGroupPage,
  NewRequestPage,
  RequestPage,
  RequestsPage,
  WaitingPage,
} from './placements/index.ts';
import { CataloguePage } from './services/index.ts';
import { CoverPage, MembersPage, RotaPage } from './staff/index.ts';
import { NightPage } from './shell/NightPage.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { homeOf } from './shell/places.ts';

/** Each role starts where its work is. */
function HomePage() {
  return <Show when={viewer()}>{(known) => <Navigate href={homeOf(known().role)} />}</Show>;
}

/** Most people wait for the board first: it is asked for as soon as it is known who looks. */
export function askForFirstPageAhead(): void {
  const known = viewer();
  if (!known) return;
  const first = location.pathname === '/' ? homeOf(known.role) : location.pathname;
  if (first === '/availability') askForBoardAhead();
}

export const routes = () => (
  <>
    <Route path="/" component={HomePage} />
    <Route path="/availability" component={AvailabilityPage} />
    <Route path="/requests" component={RequestsPage} />
    <Route path="/requests/new" component={NewRequestPage} />
    <Route path="/requests/waiting" component={WaitingPage} />
    <Route path="/requests/group" component={GroupPage} />
    <Route path="/requests/group/:reference" component={HeldGroupPage} />
    <Route path="/requests/:reference" component={RequestPage} />
    <Route path="/desk" component={DeskPage} />
    <Route path="/centers" component={CentersPage} />
    <Route path="/centers/import" component={ImportPage} />
    <Route path="/centers/:id" component={CenterPage} />
    <Route path="/services" component={CataloguePage} />
    <Route path="/rota" component={RotaPage} />
    <Route path="/rota/members" component={MembersPage} />
    <Route path="/rota/cover" component={CoverPage} />
    <Route path="/stays" component={StaysPage} />
    <Route path="/funnel" component={FunnelPage} />
    <Route path="/expansion" component={ScenariosPage} />
    <Route path="/expansion/compare" component={ComparePage} />
    <Route path="/expansion/report/:runId" component={ReportPage} />
    <Route path="/expansion/plan/:runId" component={PlanPage} />
    <Route path="/expansion/:id" component={ScenarioPage} />
    <Route path="/people" component={PeoplePage} />
    <Route path="/people/invited" component={InvitedPage} />
    <Route path="/calls" component={CallsPage} />
    <Route path="/notifications" component={NotificationsPage} />
    <Route path="/notifications/settings" component={SettingsPage} />
    <Route path="/account" component={AccountPage} />
    <Route path="/audit" component={AuditPage} />
    <Route path="/health" component={HealthPage} />
    <Route path="/night" component={NightPage} />
    <Route path="*" component={NotFoundPage} />
  </>
);
