import { MAX_LIST_BYTES } from '@shared/imports/model';

/** Bounds that keep a hostile or broken file from eating the memory of a 4 GB office PC. */
export const LIMITS = {
  fileBytes: MAX_LIST_BYTES,
  /** All parts of the package together, as declared and as really inflated. */
  inflatedBytes: 192 * 1024 * 1024,
  /** A part above `ratioFrom` that was packed better than this is no list: sheets pack 5 to 40 times. */
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
  entries: 10_000,
  rows: 100_000,
  columns: 500,
  /** Cells to which the value of a merged cell is repeated. */
  mergedCells: 1_000_000,
} as const;
