import type { FeatureContext } from '../context';
import { assessmentsHandlers } from './assessments.handlers';
import { deriveFinals } from './derive';
import { createSchemesService } from './schemes.service';
import { createScoresService } from './scores.service';
import { scoresOf } from './scores-of';

export type { EnrolmentScores } from './scheme';

export function createAssessmentsFeature(context: FeatureContext) {
  const schemes = createSchemesService(context);
  const scores = createScoresService(context);
  return {
    service: { schemes, scores },
    handlers: assessmentsHandlers({ schemes, scores }, context.exporter),
    scoresOf,
    recalculateCohort: schemes.recalculateCohort,
    deriveFinals,
    progressOf: scores.progressOf,
  };
}
