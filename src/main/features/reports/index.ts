import type { FileChooser } from '../../platform/ports';
import type { FeatureContext } from '../context';
import { reportsHandlers } from './reports.handlers';
import { createReportsService, type ReportsDeps } from './reports.service';

export function createReportsFeature(context: FeatureContext, deps: ReportsDeps & { files: FileChooser }) {
  const service = createReportsService(context, deps);
  return { service, handlers: reportsHandlers(service, deps.files) };
}
