import type { FeatureContext } from '../context';
import { createPlacementChanges } from './placement-changes.service';
import { placementsHandlers } from './placements.handlers';
import { createPlacementsPort } from './placements.port';
import { createPlacementsService } from './placements.service';

export function createPlacementsFeature(context: FeatureContext) {
  const service = createPlacementsService(context);
  const changes = createPlacementChanges(context);
  return {
    service,
    changes,
    port: createPlacementsPort(context),
    handlers: placementsHandlers(service, changes, context.exporter),
  };
}
