import type { FeatureContext } from '../context';

export function createUniversitiesFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
