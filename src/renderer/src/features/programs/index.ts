export { ProgramDetailPage } from './program-detail-page';
export { ProgramListPage } from './program-list-page';
