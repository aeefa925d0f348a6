import type { FeatureContext } from '../context';

export function createProgramsFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
