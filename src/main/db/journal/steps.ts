import type { RowKey } from '@shared/history/model';
import type { Values } from './rows';

/** Something to put back. */
export type Step =
  | { readonly kind: 'remove'; readonly table: string; readonly key: RowKey }
  | { readonly kind: 'insert'; readonly table: string; readonly key: RowKey; readonly values: Values }
  | { readonly kind: 'update'; readonly table: string; readonly key: RowKey; readonly values: Values };
