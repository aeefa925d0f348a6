import { useCurrentCohort } from '@renderer/components/current-cohort';
import { onAppEvent } from '@renderer/lib/app-events';
import { type ReactNode, useEffect, useRef } from 'react';
import { DoneStep } from './done-step';
import { FileStep } from './file-step';
import { choicesOf, closeImport, type ImportState, setImport, useImport } from './import-state';
import { PreviewStep } from './preview-step';

/** Import of students in three steps: file, preview, result. */
export function ImportPage(): ReactNode {
  const state = useImport();
  const { cohortId } = useCurrentCohort();
  const choices = choicesOf(state);
  useNewAfterDone(state.step === 'done');
  useFollow(cohortId, state);
  if (choices && state.step === 'preview') return <PreviewStep state={state} choices={choices} />;
  if (choices && state.step === 'done' && state.result)
    return <DoneStep state={state} choices={choices} result={state.result} />;
  return <FileStep state={state} cohortId={cohortId} />;
}

/** "Impor dari Excel" begins a new import: a result is let go when the page is left, or when the menu asks anew. */
function useNewAfterDone(isDone: boolean): void {
  const latest = useRef(isDone);
  latest.current = isDone;
  useEffect(() => {
    const begin = () => {
      if (latest.current) closeImport();
    };
    const stop = onAppEvent((event) => {
      if (event.type === 'menu' && event.command === 'import') begin();
    });
    return () => {
      stop();
      begin();
    };
  }, []);
}

/** Another cohort chosen in the top bar is another destination; what the clerk chose in the form stays until then. */
function useFollow(cohortId: number | null, { target, step, followed }: ImportState): void {
  useEffect(() => {
    if (followed === cohortId) return;
    const isOpen = cohortId !== null && step !== 'done';
    setImport({ followed: cohortId, ...(isOpen ? { target: { ...target, cohortId } } : {}) });
  }, [cohortId, target, step, followed]);
}
