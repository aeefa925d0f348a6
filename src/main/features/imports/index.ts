import type { FeatureContext } from '../context';

export function createImportsFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
