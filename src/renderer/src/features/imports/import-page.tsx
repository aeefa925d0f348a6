import { useCurrentCohort } from '@renderer/components/current-cohort';
import type { ReactNode } from 'react';
import { DoneStep } from './done-step';
import { FileStep } from './file-step';
import { choicesOf, useImport } from './import-state';
import { PreviewStep } from './preview-step';

/** Import of students in three steps: file, preview, result. */
export function ImportPage(): ReactNode {
  const state = useImport();
  const { cohortId } = useCurrentCohort();
  const choices = choicesOf(state);
  if (choices && state.step === 'preview') return <PreviewStep state={state} choices={choices} />;
  if (choices && state.step === 'done' && state.result)
    return <DoneStep state={state} choices={choices} result={state.result} />;
  return <FileStep state={state} cohortId={cohortId} />;
}
