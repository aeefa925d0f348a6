import { Steps } from '@renderer/components/display';
import type { ReactNode } from 'react';
import type { ImportState } from './import-state';
import { texts } from './texts';

const ORDER = ['file', 'preview', 'done'] as const;

export function ImportSteps({ step }: { readonly step: ImportState['step'] }): ReactNode {
  return <Steps steps={texts.steps} current={step === 'done' ? ORDER.length : ORDER.indexOf(step)} />;
}
