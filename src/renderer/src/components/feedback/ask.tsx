import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';

interface Question {
  readonly title: string;
  /** px; default 460. */
  readonly size?: number;
  /** What is asked, with its buttons; `answer` closes the window. */
  readonly body: (answer: (yes: boolean) => void) => ReactNode;
}

/** Asks in a window. Esc and a click beside it mean no. @returns the answer */
export function ask({ title, size = 460, body }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      resolve(yes);
      modals.close(id);
    };
    // An answer given before the window closes stands.
    const id = modals.open({ title, size, onClose: () => resolve(false), children: body(answer) });
  });
}
