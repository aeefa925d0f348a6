import type { FeatureContext } from '../context';

export function createDashboardFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
