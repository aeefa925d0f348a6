import type { FeatureContext } from '../context';
import { kimHandlers } from './kim.handlers';
import { firstKimByVillage } from './kim.repository';
import { createKimService } from './kim.service';

export function createKimFeature(context: FeatureContext) {
  const service = createKimService(context);
  return { service, port: { firstKimByVillage }, handlers: kimHandlers(service, context.exporter) };
}
