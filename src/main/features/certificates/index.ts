import { certificatesHandlers } from './certificates.handlers';
import { createCertificatesService } from './certificates.service';
import type { CertificateDeps } from './deps';

export type {
  CertificateLook,
  CertificatePress,
  CertificateStore,
  PressBatch,
  PrintedChunk,
} from './deps';

export function createCertificatesFeature(deps: CertificateDeps) {
  const service = createCertificatesService(deps);
  return { service, handlers: certificatesHandlers(service, deps) };
}
