import type { UndoMode, UndoOutcome } from '@shared/history/model';
import type { TableShape } from '../../db/journal/shape';
import type { Touched } from '../../db/journal/undo';
import type { Trx } from '../../db/open';
import type { FeatureContext } from '../context';
import type { Actors } from './actors';

export interface HistoryDeps extends FeatureContext {
  readonly undo: (id: number, mode?: UndoMode) => Promise<UndoOutcome>;
  /** Makes anew what follows from rows by a rule. */
  readonly derive: (trx: Trx, touched: Touched) => Promise<void>;
  readonly actors: Actors;
  readonly shapes: readonly TableShape[];
  /** The people of the office, from the settings. */
  readonly people: () => Promise<readonly string[]>;
}
