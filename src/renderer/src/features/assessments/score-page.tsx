import { useCurrentCohort } from '@renderer/components/current-cohort';
import { CohortChoice } from './cohort-choice';
import { ScoreSheetPage } from './score-sheet-page';

/** /scores: the sheet of the current cohort, or the choice of one. */
export function ScorePage() {
  const { cohortId } = useCurrentCohort();
  return cohortId === null ? <CohortChoice /> : <ScoreSheetPage key={cohortId} cohortId={cohortId} />;
}
