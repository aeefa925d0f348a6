import type { FeatureContext } from '../context';

export function createAssessmentsFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
