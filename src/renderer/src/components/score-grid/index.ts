export type { PasteIssue, PastePlan } from './paste-plan';
export { ScoreGrid, type ScoreGridProps } from './score-grid';
export type { ScoreChange, ScoreColumn, ScoreRow } from './types';
export type { Refused } from './use-score-edits';
