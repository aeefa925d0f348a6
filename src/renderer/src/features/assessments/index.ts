export { AssessmentSettings } from './assessment-settings';
export { ScorePage } from './score-page';
