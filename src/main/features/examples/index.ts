import type { FeatureContext } from '../context';

export function createExamplesFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
