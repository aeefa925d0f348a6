import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './feedback.module.css';
import { texts } from './texts';

interface LeaveQuestion {
  readonly title: string;
  /** What would be lost. */
  readonly what: ReactNode;
  /** The verb that leaves. */
  readonly verb: string;
}

/**
 * Asks before a page with unsaved input is left, by whatever way: a link, Back, a menu key, the window's own close (the
 * main process asks then).
 */
export function useLeaveQuestion(isUnsaved: boolean, question: LeaveQuestion): void {
  useBlocker({
    disabled: !isUnsaved,
    enableBeforeUnload: isUnsaved,
    shouldBlockFn: async () => !(await ask(question)),
  });
}

/** @returns whether to leave */
function ask({ title, what, verb }: LeaveQuestion): Promise<boolean> {
  return new Promise((resolve) => {
    const close = (leaves: boolean) => {
      resolve(leaves);
      modals.close(id);
    };
    const id = modals.open({
      title,
      size: 460,
      // Esc and a click beside it stay; an answer given before stands.
      onClose: () => resolve(false),
      children: (
        <div className={classes.confirm}>
          <div>{what}</div>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => close(false)} data-autofocus>
              {texts.stay}
            </Button>
            <Button color="red" onClick={() => close(true)}>
              {verb}
            </Button>
          </div>
        </div>
      ),
    });
  });
}
