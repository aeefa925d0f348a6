import { certificatesHandlers } from './certificates.handlers';
import { createCertificatesService } from './certificates.service';
import type { CertificateDeps } from './deps';

export { createCertificatePress } from './press/certificate-press';

export function createCertificatesFeature(deps: CertificateDeps) {
  const service = createCertificatesService(deps);
  return { service, handlers: certificatesHandlers(service, deps) };
}
