import type { FeatureContext } from '../context';

export function createSearchFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
