import type { FeatureContext } from '../context';

export function createReportsFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
