import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
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

interface LeaveOptions {
  /** What is unsaved belongs to the current cohort: choosing another in the top bar leaves it too. */
  readonly isOfCohort?: boolean;
}

/** For a form of which nothing else needs to be said. */
const UNSAVED: LeaveQuestion = {
  title: texts.unsavedTitle,
  what: texts.unsavedWhat,
  verb: texts.unsavedVerb,
};

/** The questions of what is unsaved in the current cohort. */
const ofCohort = new Set<LeaveQuestion>();

/** Asks what has to be asked before another cohort is shown. @returns whether it may be */
export async function mayLeaveCohort(): Promise<boolean> {
  for (const question of [...ofCohort]) if (!(await askToLeave(question))) return false;
  return true;
}

/**
 * Asks before a page with unsaved input is left, by whatever way: a link, Back, a menu key, the window's own close (the
 * main process asks then).
 */
export function useLeaveQuestion(
  isUnsaved: boolean,
  question: LeaveQuestion = UNSAVED,
  { isOfCohort = false }: LeaveOptions = {},
): void {
  const asked = isUnsaved && isOfCohort;
  useEffect(() => {
    if (!asked) return;
    ofCohort.add(question);
    return () => void ofCohort.delete(question);
  }, [asked, question]);
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
