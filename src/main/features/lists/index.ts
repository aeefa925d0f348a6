import { rpc } from '../../rpc/implement';
import type { FeatureContext } from '../context';
import { createListsService } from './lists.service';

export function createListsFeature(context: FeatureContext) {
  const service = createListsService(context);
  const os = rpc.lists;
  const handlers = {
    get: os.get.handler(({ input }) => service.get(input.list)),
    add: os.add.handler(({ input }) => service.add(input.list, input.label)),
    rename: os.rename.handler(({ input }) => service.rename(input.id, input.label)),
    setArchived: os.setArchived.handler(({ input }) => service.setArchived(input.id, input.archived)),
  };
  return { service, handlers };
}
