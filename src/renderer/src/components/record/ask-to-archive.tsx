import { Button, Group } from '@mantine/core';
import { ask } from '../feedback';
import classes from './record.module.css';
import { texts } from './texts';
import type { Asks } from './use-asks';

/** Where what hangs on a record is mended: moved, ended, finished. */
export interface Remedy {
  /** A verb: `Pindahkan`. */
  readonly label: string;
  readonly to: '/placements' | '/programs' | '/students' | '/certificates';
  readonly asks?: Asks;
}

export interface Hanging {
  /** `3 mahasiswa sedang ditempatkan di sana.` */
  readonly sentence: string;
  readonly remedy?: Remedy;
}

/**
 * Says what hangs on records before they are archived, and offers the remedy.
 * @returns whether to archive them all the same
 */
export function askToArchive(
  title: string,
  hanging: readonly Hanging[],
  go: (remedy: Remedy) => void,
): Promise<boolean> {
  return ask({
    title,
    size: 520,
    body: (answer) => (
      <>
        <div>{texts.hanging}</div>
        <ul className={classes.hanging}>
          {hanging.map(({ sentence, remedy }) => (
            <li key={sentence}>
              {sentence}
              {remedy && (
                <Button
                  size="xs"
                  variant="light"
                  onClick={() => {
                    answer(false);
                    go(remedy);
                  }}
                >
                  {remedy.label}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <p className={classes.hangingStays}>{texts.hangingStays}</p>
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={() => answer(false)} data-autofocus>
            {texts.cancel}
          </Button>
          <Button color="red" onClick={() => answer(true)}>
            {texts.archiveAnyway}
          </Button>
        </Group>
      </>
    ),
  });
}
