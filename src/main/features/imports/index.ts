import type { FileChooser } from '../../platform/ports';
import type { FeatureContext } from '../context';
import type { ImportPorts } from './deps';
import { importsHandlers } from './imports.handlers';
import { createImportsService } from './imports.service';

export function createImportsFeature(context: FeatureContext, ports: ImportPorts & { files: FileChooser }) {
  const service = createImportsService({ ...context, ...ports });
  return { service, handlers: importsHandlers(service, { files: ports.files, exporter: context.exporter }) };
}
