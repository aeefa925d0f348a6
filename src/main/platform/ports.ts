/* The small ports through which features reach the world; main/index.ts hands the adapters over. */

export interface Clock {
  /** ISO-8601 UTC instant. */
  nowIso(): string;
  /** The office's calendar day, 'YYYY-MM-DD', in the PC's own time zone. */
  today(): string;
}

/** A file or folder the user chose in a dialog; the renderer only ever sees the token and the name. */
export interface ChosenPath {
  readonly token: string;
  readonly name: string;
}

export interface FileChooser {
  chooseFile(options: {
    title: string;
    extensions: readonly string[];
    label: string;
  }): Promise<ChosenPath | null>;
  chooseFolder(options: { title: string }): Promise<ChosenPath | null>;
  chooseSave(options: {
    title: string;
    defaultName: string;
    extension: string;
    label: string;
  }): Promise<ChosenPath | null>;
  /** The path behind a token. @throws AppError NOT_FOUND for a token of another run. */
  resolve(token: string): string;
  /** Opens a file or folder the program made, with the system's own program. */
  open(path: string): Promise<void>;
  showInFolder(path: string): void;
}

export interface SheetColumn {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'date';
  /** Characters. */
  readonly width: number;
}

export interface TableWriter {
  /**
   * Writes one printable sheet; rows may be an async iterable so that 100,000 never stand in memory.
   * Dates are 'YYYY-MM-DD'. @throws AppError DISK_FULL, READ_ONLY, FILE_BUSY; an older file stays intact.
   */
  writeTable(
    path: string,
    sheet: {
      title: string;
      subtitle?: string;
      columns: readonly SheetColumn[];
      rows: AsyncIterable<readonly (string | number | null)[]>;
    },
  ): Promise<void>;
}
