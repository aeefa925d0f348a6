import { AssessmentSettings } from '../features/assessments';
import { SettingsPage } from '../features/settings';

/** Pengaturan with the scheme editor of Penilaian in it: the one place where these two meet. */
export function SettingsRoute() {
  return <SettingsPage assessment={<AssessmentSettings />} />;
}
