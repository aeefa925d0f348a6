import { rpc } from '../../rpc/implement';
import type { FeatureContext } from '../context';
import { createDashboardService } from './dashboard.service';

export function createDashboardFeature(context: FeatureContext) {
  const service = createDashboardService(context);
  const handlers = {
    overview: rpc.dashboard.overview.handler(({ input }) => service.overview(input.cohortId)),
    attention: rpc.dashboard.attention.handler(({ input }) => service.attention(input.cohortId)),
  };
  return { service, handlers };
}
