import { notifyError, notifyInfo, notifySuccess } from '@renderer/components/feedback';
import { runJob, useJobs } from '@renderer/lib/jobs';
import { client, faultOf } from '@renderer/lib/rpc';
import type { BatchRow, IssueInput, IssueResult } from '@shared/certificates/model';
import { useCallback, useMemo } from 'react';
import { texts } from './texts';

/** Issuing and going on with it; both run on wherever the clerk goes, and say how it ended. */
export function useIssueRuns() {
  const run = useCallback(async (source: Parameters<typeof runJob<IssueResult>>[1]) => {
    try {
      tellIssued(await runJob(texts.jobTitle, source));
    } catch (error) {
      if (faultOf(error).code === 'CANCELLED')
        notifyInfo({ title: texts.stopped, message: texts.stoppedText });
      else notifyError(texts.notIssued, error);
    }
  }, []);
  return useMemo(
    () => ({
      issue: (input: IssueInput) =>
        run((signal) => {
          stopOn(signal, input.cohortId);
          return client.certificates.issue(input);
        }),
      resume: ({ id, cohortId }: Pick<BatchRow, 'id' | 'cohortId'>) =>
        run((signal) => {
          stopOn(signal, cohortId);
          return client.certificates.resume({ batchId: id });
        }),
    }),
    [run],
  );
}

/** Asks the work to stop and waits for its own end: what has a number is still filed. */
function stopOn(signal: AbortSignal, cohortId: number) {
  signal.addEventListener('abort', () => void client.certificates.cancelIssue({ cohortId }));
}

function tellIssued({ batchId, issued, skipped, merged }: IssueResult) {
  const open = (act: (input: { batchId: number }) => Promise<unknown>) => () =>
    void act({ batchId }).catch((error: unknown) => notifyError(texts.loadFailed, error));
  const certified = skipped.filter(({ isCertified }) => isCertified).length;
  notifySuccess({
    title: texts.issued(issued.length),
    message: texts.issuedText({ blocked: skipped.length - certified, certified }),
    next: [
      { label: texts.openFolder, onClick: open(client.certificates.openFolder) },
      ...(merged === null
        ? []
        : [{ label: texts.openMerged, onClick: open(client.certificates.openMerged) }]),
    ],
  });
}

/** The issuing that is going on, if one is. */
export function useIssueJob() {
  return useJobs().find(({ title }) => title === texts.jobTitle);
}
