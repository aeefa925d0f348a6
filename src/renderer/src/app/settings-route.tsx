import { useParams } from '@tanstack/react-router';
import { AssessmentSettings } from '../features/assessments';
import { SeriesSettings } from '../features/certificates';
import { SettingsPage } from '../features/settings';

/** Pengaturan with the scheme editor of Penilaian and the number series of Sertifikat in it. */
export function SettingsRoute() {
  const { tab } = useParams({ strict: false });
  return <SettingsPage tab={tab} assessment={<AssessmentSettings />} series={<SeriesSettings />} />;
}
