import { CrashPage } from '@renderer/components/feedback';
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useLocation,
} from '@tanstack/react-router';
import { Guide } from '../features/guide';
import { Shell } from './layout';
import { MissingPage } from './missing-page';

const root = createRootRoute({
  component: () => (
    <>
      <Shell>
        <Outlet />
      </Shell>
      <GuideOfScreen />
    </>
  ),
});

/** Over every screen, also those without the frame. */
function GuideOfScreen() {
  return <Guide path={useLocation({ select: ({ pathname }) => pathname })} />;
}

const page = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

// Each feature's pages load when first visited: the first screen waits for none of them.
const dashboard = () => import('../features/dashboard');
const cohorts = () => import('../features/cohorts');
const students = () => import('../features/students');
const placements = () => import('../features/placements');
const programs = () => import('../features/programs');
const assessments = () => import('../features/assessments');
const certificates = () => import('../features/certificates');
const reports = () => import('../features/reports');
const kim = () => import('../features/kim');
const universities = () => import('../features/universities');
const history = () => import('../features/history');
const settings = () => import('../features/settings');
const settingsRoute = () => import('./settings-route');
const imports = () => import('../features/imports');

const routeTree = root.addChildren([
  page('/', lazyRouteComponent(dashboard, 'DashboardPage')),
  page('/cohorts', lazyRouteComponent(cohorts, 'CohortListPage')),
  page('/cohorts/$id', lazyRouteComponent(cohorts, 'CohortDetailPage')),
  page('/students', lazyRouteComponent(students, 'StudentListPage')),
  page('/students/$id', lazyRouteComponent(students, 'StudentDetailPage')),
  page('/placements', lazyRouteComponent(placements, 'PlacementListPage')),
  page('/programs', lazyRouteComponent(programs, 'ProgramListPage')),
  page('/programs/$id', lazyRouteComponent(programs, 'ProgramDetailPage')),
  page('/scores', lazyRouteComponent(assessments, 'ScorePage')),
  page('/certificates', lazyRouteComponent(certificates, 'CertificatePage')),
  page('/certificates/$id', lazyRouteComponent(certificates, 'CertificatePage')),
  page('/reports', lazyRouteComponent(reports, 'ReportPage')),
  page('/kim', lazyRouteComponent(kim, 'KimListPage')),
  page('/kim/$id', lazyRouteComponent(kim, 'KimDetailPage')),
  page('/universities', lazyRouteComponent(universities, 'UniversityListPage')),
  page('/universities/$id', lazyRouteComponent(universities, 'UniversityDetailPage')),
  page('/history', lazyRouteComponent(history, 'HistoryPage')),
  page('/settings', lazyRouteComponent(settingsRoute, 'SettingsRoute')),
  page('/settings/$tab', lazyRouteComponent(settingsRoute, 'SettingsRoute')),
  page('/import', lazyRouteComponent(imports, 'ImportPage')),
  page('/welcome', lazyRouteComponent(settings, 'WelcomePage')),
]);

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: false,
  defaultNotFoundComponent: MissingPage,
  defaultErrorComponent: ({ error, reset }) => <CrashPage error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
