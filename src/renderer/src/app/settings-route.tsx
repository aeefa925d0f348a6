import { useParams, useSearch } from '@tanstack/react-router';
import { AssessmentSettings } from '../features/assessments';
import { SeriesSettings } from '../features/certificates';
import { SettingsPage } from '../features/settings';

/** Pengaturan with the scheme editor of Penilaian and the number series of Sertifikat in it. */
export function SettingsRoute() {
  const { tab } = useParams({ strict: false });
  const { field } = useSearch({ strict: false }) as { field?: unknown };
  return (
    <SettingsPage
      tab={tab}
      field={typeof field === 'string' ? field : undefined}
      assessment={<AssessmentSettings />}
      series={<SeriesSettings />}
    />
  );
}
