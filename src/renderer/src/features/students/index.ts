export { StudentDetailPage } from './student-detail-page';
export { StudentListPage } from './student-list-page';
