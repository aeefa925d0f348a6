export { Guide } from './guide';
export { openGuide } from './guide-state';
