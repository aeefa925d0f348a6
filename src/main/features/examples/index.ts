import { rpc } from '../../rpc/implement';
import type { FeatureContext } from '../context';
import { createExamplesService } from './examples.service';

export function createExamplesFeature(context: FeatureContext) {
  const service = createExamplesService(context);
  const os = rpc.examples;
  const handlers = {
    status: os.status.handler(() => service.status()),
    load: os.load.handler(({ signal }) => service.load({}, signal)),
    remove: os.remove.handler(() => service.remove()),
  };
  return { service, handlers };
}
