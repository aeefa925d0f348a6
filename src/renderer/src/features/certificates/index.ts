export { CertificatePage } from './certificate-page';
export { SeriesSettings } from './series-settings';
