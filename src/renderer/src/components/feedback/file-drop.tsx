import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './feedback.module.css';
import { texts } from './texts';

export interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** Told under the title: `.xlsx atau .csv, paling besar 20 MB`. */
  readonly hint: string;
  readonly title?: string;
  readonly isBusy?: boolean;
  readonly multiple?: boolean;
  /** Opens the system's dialog instead of the browser's. */
  readonly onChoose?: () => void;
}

/** A place to drop a file. What kind of file it is is judged by its bytes, in the main process, with a better message. */
export function FileDrop(props: FileDropProps): ReactNode {
  const { onFiles, hint, title = texts.dropTitle, isBusy = false, multiple = false, onChoose } = props;
  return (
    <Dropzone
      onDrop={onFiles}
      loading={isBusy}
      multiple={multiple}
      className={classes.drop ?? ''}
      activateOnClick={onChoose === undefined}
      onClick={onChoose}
    >
      <IconFileSpreadsheet size={36} stroke={1.25} aria-hidden />
      <strong>{title}</strong>
      <span>{hint}</span>
    </Dropzone>
  );
}
