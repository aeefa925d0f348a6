import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './display.module.css';

export interface StepsProps {
  /** Short names, in order: `Pilih berkas`, `Periksa`, `Selesai`. */
  readonly steps: readonly string[];
  /** Index of the step at hand; `steps.length` when all are done. */
  readonly current: number;
}

/** Where one stands in a short sequence (an import, the first run). */
export function Steps({ steps, current }: StepsProps): ReactNode {
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-state={index < current ? 'done' : index === current ? 'now' : 'later'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span>{index < current ? <IconCheck size={14} stroke={2} aria-hidden /> : index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  );
}

/** A key or a chord: `<KeyHint keys={['Ctrl', 'K']} />`. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }): ReactNode {
  return (
    <span className={classes.keys}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
