import { notifyError } from '@renderer/components/feedback';
import type { ScoreChange as GridChange } from '@renderer/components/score-grid';
import { client } from '@renderer/lib/rpc';
import type { ScoreProgress } from '@shared/assessments/model';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { createScoreBatches } from './score-batches';
import { texts } from './texts';
import type { Assessor } from './use-assessor';

/** Takes the grid's changes to the database in small batches, with the assessor as it is when they go. */
export function useScoreSaver(
  cohortId: number,
  assessor: Assessor,
  onProgress: (progress: ScoreProgress) => void,
) {
  const latest = useRef({ assessor, onProgress });
  latest.current = { assessor, onProgress };
  const batches = useMemo(
    () =>
      createScoreBatches(async (changes) => {
        try {
          const saved = await client.assessments.saveScores({
            cohortId,
            changes,
            ...latest.current.assessor,
          });
          latest.current.onProgress(saved.progress);
        } catch (error) {
          notifyError(texts.saveFailed, error);
          throw error;
        }
      }),
    [cohortId],
  );
  useEffect(() => {
    const flush = () => void batches.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [batches]);
  const commit = useCallback(
    (changes: readonly GridChange[]) =>
      batches.add(
        changes.map(({ rowId, columnId, value }) => ({ enrolmentId: rowId, aspectId: columnId, value })),
      ),
    [batches],
  );
  return { commit, flush: batches.flush };
}
