export { UniversityDetailPage } from './university-detail-page';
export { UniversityListPage } from './university-list-page';
