import { rpc } from '../../rpc/implement';
import { createExamplesService, type ExampleDeps } from './examples.service';

export function createExamplesFeature(context: ExampleDeps) {
  const service = createExamplesService(context);
  const os = rpc.examples;
  const handlers = {
    status: os.status.handler(() => service.status()),
    load: os.load.handler(({ signal }) => service.load({}, signal)),
    remove: os.remove.handler(() => service.remove()),
  };
  return { service, handlers };
}
