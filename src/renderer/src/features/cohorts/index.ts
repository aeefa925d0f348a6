export { CohortDetailPage } from './cohort-detail-page';
export { CohortListPage } from './cohort-list-page';
