import type { FeatureContext } from '../context';
import { kimHandlers } from './kim.handlers';
import { createKimService } from './kim.service';

export function createKimFeature(context: FeatureContext) {
  const service = createKimService(context);
  return { service, handlers: kimHandlers(service, context.exporter) };
}
