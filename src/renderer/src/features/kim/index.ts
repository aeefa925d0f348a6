export { KimDetailPage } from './kim-detail-page';
export { KimListPage } from './kim-list-page';
