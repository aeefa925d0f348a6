export { GlobalSearch, openGlobalSearch } from './global-search';
