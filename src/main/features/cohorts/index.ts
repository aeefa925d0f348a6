import type { FeatureContext } from '../context';

export function createCohortsFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
