/** Makes paper of HTML: one hidden window behind it, jobs one after the other. */
export interface PdfPrinter {
  /**
   * Prints a complete HTML document to a PDF whose page size is the document's own (@page).
   * Throws AppError CANCELLED when the signal fires, and Error when the page cannot be printed even on a second try.
   */
  toPdf(html: string, options?: { readonly signal?: AbortSignal }): Promise<Uint8Array>;
  /** Prints on paper; through the system dialog unless `silent`. */
  print(html: string, options?: PrintOptions): Promise<PrintOutcome>;
  /** Closes the hidden window; a later job opens a new one. */
  close(): void;
}

export interface PrintOptions {
  readonly deviceName?: string;
  readonly silent?: boolean;
}

export type PrintOutcome = 'printed' | 'cancelled';

/** One certificate within a printed chunk. */
export interface ChunkDocument {
  /** Title in the file's metadata. */
  readonly title: string;
  /** Its verification code, kept as a keyword of the file: `certificates verify FILE.pdf` reads it. */
  readonly code: string;
  /** The artwork under each of its pages, in order. */
  readonly sides: readonly ('front' | 'back')[];
}

/** Takes chunks of many certificates apart into files, and puts all of them together into one. */
export interface PdfAssembler {
  /** Artwork to lay under the pages: a PDF of a front and a back page, or null for none. */
  begin(artwork: Uint8Array | null): Promise<AssemblyBatch>;
  close(): Promise<void>;
}

export interface AssemblyBatch {
  /** One standalone PDF per document, in order; the pages are kept for the merged file. */
  addChunk(pdf: Uint8Array, documents: readonly ChunkDocument[]): Promise<Uint8Array[]>;
  /** All pages of all chunks of the batch in one file. */
  merged(title: string): Promise<Uint8Array>;
  /** The end of the batch; its pages are let go. */
  end(): Promise<void>;
}
