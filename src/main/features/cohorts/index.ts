import { cohortsHandlers } from './cohorts.handlers';
import { createCohortsPort } from './cohorts.port';
import { type CohortDeps, createCohortsService } from './cohorts.service';

export function createCohortsFeature(context: CohortDeps) {
  const service = createCohortsService(context);
  return { service, port: createCohortsPort(context), handlers: cohortsHandlers(service, context.exporter) };
}
