import type { FeatureContext } from '../context';

export function createPlacementsFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
