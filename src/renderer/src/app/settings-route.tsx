import { AssessmentSettings } from '../features/assessments';
import { SeriesSettings } from '../features/certificates';
import { SettingsPage } from '../features/settings';

/** Pengaturan with the scheme editor of Penilaian and the number series of Sertifikat in it. */
export function SettingsRoute() {
  return <SettingsPage assessment={<AssessmentSettings />} series={<SeriesSettings />} />;
}
