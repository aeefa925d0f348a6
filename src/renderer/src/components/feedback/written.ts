import { client } from '@renderer/lib/rpc';
import { notifyError, notifySuccess } from './notify';
import { texts } from './texts';

/** A file the program wrote where the clerk said: the token stands for its path. */
export interface WrittenFile {
  readonly token: string;
  readonly fileName: string;
}

interface WrittenOptions {
  /** Default: the file's name. */
  readonly message?: string;
  /** False for files that no other program opens. */
  readonly canOpen?: boolean;
}

/** Says that a file was written, and offers to open it or to show where it is. */
export function notifyWritten(
  title: string,
  { token, fileName }: WrittenFile,
  { message = fileName, canOpen = true }: WrittenOptions = {},
): void {
  const attempt = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => notifyError(texts.notOpened, error));
  notifySuccess({
    title,
    message,
    next: [
      ...(canOpen ? [{ label: texts.open, onClick: () => attempt(client.app.openFile({ token })) }] : []),
      { label: texts.showInFolder, onClick: () => attempt(client.app.showInFolder({ token })) },
    ],
  });
}
