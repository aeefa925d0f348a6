export { PlacementListPage } from './placement-list-page';
