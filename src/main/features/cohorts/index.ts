import type { FeatureContext } from '../context';
import { cohortsHandlers } from './cohorts.handlers';
import { createCohortsPort } from './cohorts.port';
import { createCohortsService } from './cohorts.service';

export function createCohortsFeature(context: FeatureContext) {
  const service = createCohortsService(context);
  return { service, port: createCohortsPort(context), handlers: cohortsHandlers(service, context.exporter) };
}
