import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ask } from './ask';
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
    shouldBlockFn: async () => !(await askToLeave(question)),
  });
}

/** @returns whether to leave */
function askToLeave({ title, what, verb }: LeaveQuestion): Promise<boolean> {
  return ask({
    title,
    body: (answer) => (
      <div className={classes.confirm}>
        <div>{what}</div>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => answer(false)} data-autofocus>
            {texts.stay}
          </Button>
          <Button color="red" onClick={() => answer(true)}>
            {verb}
          </Button>
        </div>
      </div>
    ),
  });
}
