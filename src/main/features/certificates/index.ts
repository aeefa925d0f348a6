import type { FeatureContext } from '../context';

export function createCertificatesFeature(_context: FeatureContext) {
  return { service: {}, handlers: {} };
}
