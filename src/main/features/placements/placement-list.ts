import type { PlacementListQuery, UnplacedListQuery } from '@shared/placements/contract';
import {
  PLACEMENT_COLUMNS,
  PLACEMENT_STATE_LABELS,
  type PlacementRow,
  UNPLACED_COLUMNS,
  type UnplacedRow,
} from '@shared/placements/model';
import { daysLeft, stateOn } from '@shared/placements/rules';
import type { FeatureList } from '../feature-list';
import { placementRows, placementSpec } from './placement-list.repository';
import { texts } from './texts';
import { unplacedRows, unplacedSpec } from './unplaced.repository';

export const placementList: FeatureList<PlacementListQuery, PlacementRow> = {
  name: 'placements',
  title: texts.exportTitle,
  columns: PLACEMENT_COLUMNS,
  page: ({ db, lists, today }, query) =>
    lists.page(placementSpec(today), query, async (ids) =>
      (await placementRows(db, ids)).map((row) => toRow(row, today)),
    ),
  words: { state: ({ state }) => PLACEMENT_STATE_LABELS[state] },
};

export const unplacedList: FeatureList<UnplacedListQuery, UnplacedRow> = {
  name: 'unplaced',
  title: texts.exportUnplacedTitle,
  columns: UNPLACED_COLUMNS,
  page: ({ db, lists }, query) =>
    lists.page(unplacedSpec, query, async (ids) =>
      (await unplacedRows(db, ids)).map((row) => ({ ...row, isLeader: row.isLeader === 1 })),
    ),
};

type StoredRow = Awaited<ReturnType<typeof placementRows>>[number];

function toRow({ previousId, overlaps, ...row }: StoredRow, today: string): PlacementRow {
  return {
    ...row,
    state: stateOn(row, today),
    daysLeft: daysLeft(row, today),
    isTransfer: previousId !== null,
    overlaps: overlaps === 1,
  };
}
