import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { client } from '@renderer/lib/rpc';
import type { UndoMode, UndoOutcome } from '@shared/history/model';
import { type ReactNode, useState } from 'react';
import { readFault } from './fault';
import classes from './feedback.module.css';
import { type Notice, notifyError, notifyInfo, notifySuccess } from './notify';
import { texts } from './texts';

/** What every changing procedure answers. */
export interface Acted {
  /** Null when nothing changed. */
  readonly actId: number | null;
}

/** Says what was done and offers to undo it; further steps stand before that. */
export function notifyDone(notice: Notice, { actId }: Acted): void {
  const undo = actId === null ? [] : [{ label: texts.undo, onClick: () => void undoAct(actId) }];
  const next = [...(notice.next ?? []), ...undo];
  notifySuccess(next.length > 0 ? { ...notice, next } : notice);
}

/**
 * Does something that changes data: says so and offers the way back, or says why not. What shows the data is read again
 * by itself (lib/refetch). @returns whether it was done
 */
export async function act<R extends Acted>(
  failed: string,
  work: () => Promise<R>,
  done: (result: R) => Notice,
): Promise<boolean> {
  try {
    const result = await work();
    notifyDone(done(result), result);
    return true;
  } catch (error) {
    notifyError(failed, error);
    return false;
  }
}

/** Undoes an act; where later acts stand in the way, says which and offers what can be done. */
export async function undoAct(id: number, mode: UndoMode = 'only'): Promise<boolean> {
  try {
    return answer(id, await client.history.undo({ id, mode }));
  } catch (error) {
    notifyError(texts.notUndone, error);
    return false;
  }
}

/** Ctrl+Z outside a field: my last act since the program was opened. */
export async function undoLastAct(): Promise<void> {
  await last(() => client.history.undoLast(), texts.nothingToUndo);
}

/** Ctrl+Y outside a field: what I undid last. */
export async function redoLastAct(): Promise<void> {
  await last(() => client.history.redoLast(), texts.nothingToRedo);
}

async function last(call: () => Promise<UndoOutcome | null>, none: string): Promise<void> {
  try {
    const outcome = await call();
    if (outcome === null) notifyInfo({ title: none });
    else answer(null, outcome);
  } catch (error) {
    notifyError(texts.notUndone, error);
  }
}

function answer(id: number | null, outcome: UndoOutcome): boolean {
  if (!outcome.undone) {
    askBlocked(id, outcome);
    return false;
  }
  const again = { label: texts.undo, onClick: () => void undoAct(outcome.actId) };
  notifySuccess({ title: texts.undone, message: outcome.title, next: [again] });
  return true;
}

type BlockedOutcome = Extract<UndoOutcome, { undone: false }>;

function askBlocked(id: number | null, outcome: BlockedOutcome): void {
  const modal = modals.open({
    title: texts.notUndone,
    size: 520,
    children: <Blocked id={id} outcome={outcome} onClose={() => modals.close(modal)} />,
  });
}

interface BlockedProps {
  readonly id: number | null;
  readonly outcome: BlockedOutcome;
  readonly onClose: () => void;
}

/** What stands in the way of an undo, and the ways out. */
function Blocked({ id, outcome, onClose }: BlockedProps): ReactNode {
  const [failure, setFailure] = useState<string | null>(null);
  const { title, message, blockedBy, canUndoLater, untouched } = outcome;
  const go = async (mode: UndoMode) => {
    if (id === null) return;
    try {
      const again = await client.history.undo({ id, mode });
      if (again.undone) onClose();
      if (again.undone) answer(id, again);
      else setFailure(again.message);
    } catch (error) {
      setFailure(readFault(error).message);
    }
  };
  return (
    <div className={classes.confirm}>
      <strong>{title}</strong>
      <div>{message}</div>
      {blockedBy.length > 0 && (
        <ol className={classes.blockers}>
          {blockedBy.slice(0, 8).map((act) => (
            <li key={act.id}>
              {act.title} <small>{act.actor}</small>
            </li>
          ))}
        </ol>
      )}
      {failure !== null && (
        <div role="alert" className={classes.failure}>
          {failure}
        </div>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {texts.close}
        </Button>
        {id !== null && untouched > 0 && blockedBy.length > 0 && (
          <Button variant="light" onClick={() => void go('untouched')}>
            {texts.undoUntouched}
          </Button>
        )}
        {id !== null && canUndoLater && (
          <Button onClick={() => void go('withLater')}>{texts.undoWithLater(blockedBy.length + 1)}</Button>
        )}
      </div>
    </div>
  );
}
