import { rpc } from '../../rpc/implement';
import type { FeatureContext } from '../context';
import { createSettingsService } from './settings.service';

export function createSettingsFeature(context: FeatureContext) {
  const service = createSettingsService(context);
  const handlers = {
    get: rpc.settings.get.handler(() => service.get()),
    update: rpc.settings.update.handler(({ input }) => service.update(input)),
  };
  return { service, handlers };
}
