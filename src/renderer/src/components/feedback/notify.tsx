import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { readFault } from './fault';
import classes from './feedback.module.css';

export interface NextStep {
  /** A verb: `Tempatkan sekarang`, `Urungkan`. */
  readonly label: string;
  readonly onClick: () => void;
}

export interface Notice {
  /** What happened: `37 mahasiswa diimpor`. */
  readonly title: string;
  readonly message?: string;
  /** At most two; the first is the likelier one. */
  readonly next?: readonly NextStep[];
}

/** Done: says so and offers the next step. Stays longer when there is something to press. */
export function notifySuccess(notice: Notice): void {
  show(notice, 'green', <IconCheck size={18} stroke={1.75} aria-hidden />, notice.next ? 10_000 : 4_500);
}

export function notifyInfo(notice: Notice): void {
  show(notice, 'blue', <IconInfoCircle size={18} stroke={1.75} aria-hidden />, 6_000);
}

/** Done, but not all of it: stays until it is closed. */
export function notifyWarning(notice: Notice): void {
  show(notice, 'yellow', <IconAlertTriangle size={18} stroke={1.75} aria-hidden />, false);
}

/** Failed: `title` says what did not happen, the error's own sentence what to do. Stays until it is closed. */
export function notifyError(title: string, error: unknown, next?: readonly NextStep[]): void {
  const notice = { title, message: readFault(error).message, ...(next === undefined ? {} : { next }) };
  show(notice, 'red', <IconAlertTriangle size={18} stroke={1.75} aria-hidden />, false);
}

function show(
  { title, message, next = [] }: Notice,
  color: string,
  icon: ReactNode,
  autoClose: number | false,
) {
  const id = notifications.show({
    title,
    color,
    icon,
    autoClose,
    message: (
      <>
        {message}
        {next.length > 0 && (
          <div className={classes.next}>
            {next.map((step, index) => (
              <Button
                key={step.label}
                size="compact-sm"
                variant={index === 0 ? 'light' : 'subtle'}
                onClick={() => {
                  notifications.hide(id);
                  step.onClick();
                }}
              >
                {step.label}
              </Button>
            ))}
          </div>
        )}
      </>
    ),
  });
}
