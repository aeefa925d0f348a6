import { useCurrentCohort } from '@renderer/components/current-cohort';
import { notifyDone, notifyError, notifyInfo } from '@renderer/components/feedback';
import { runJob, useJobs } from '@renderer/lib/jobs';
import { client, faultOf } from '@renderer/lib/rpc';
import type { ImportChoices } from '@shared/imports/contract';
import type { PreviewSummary } from '@shared/imports/preview-model';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { setImport } from './import-state';
import { texts } from './texts';

/** Writes what the preview showed; afterwards every screen reads again, in the cohort the list went to. */
export function useCommit(choices: ImportChoices, preview: PreviewSummary | undefined, onStale: () => void) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { setCohortId } = useCurrentCohort();
  const job = useJobs().find(({ title }) => title === texts.importing) ?? null;

  const run = async () => {
    if (!preview || job) return;
    try {
      const result = await runJob(texts.importing, (signal) =>
        client.imports.commit({ ...choices, digest: preview.digest }, { signal }),
      );
      setImport({ step: 'done', result, agreed: preview });
      await queryClient.invalidateQueries();
      // Only now: until the cohorts are read again, a new one would count as gone.
      if (result.cohortId !== null) setCohortId(result.cohortId);
      if (window.location.hash.startsWith('#/import')) return;
      const count = result.counts.new + result.counts.changed;
      const see = { label: texts.seeStudents, onClick: () => void navigate({ to: '/students' }) };
      notifyDone({ title: texts.done(count), next: [see] }, result);
    } catch (error) {
      const { code } = faultOf(error);
      if (code === 'CANCELLED' || (error as Error).name === 'AbortError')
        return notifyInfo({ title: texts.cancelled });
      notifyError(texts.failed, error);
      if (code === 'STALE') onStale();
    }
  };
  return { run: () => void run(), job };
}
