import type { FeatureContext } from '../context';

export function createStudentsFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
