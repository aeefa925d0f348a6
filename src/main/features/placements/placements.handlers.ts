import {
  PLACEMENT_COLUMNS,
  PLACEMENT_STATE_LABELS,
  type PlacementRow,
  UNPLACED_COLUMNS,
  type UnplacedRow,
} from '@shared/placements/model';
import type { CellValue, ListExporter } from '../../platform/list-exporter';
import { rpc } from '../../rpc/implement';
import type { PlacementChanges } from './placement-changes.service';
import type { PlacementsService } from './placements.service';

/** The wire's side of the feature: contract to service, nothing else. */
export function placementsHandlers(
  service: PlacementsService,
  changes: PlacementChanges,
  exporter: ListExporter,
) {
  const os = rpc.placements;
  return {
    list: os.list.handler(({ input }) => service.list(input)),
    listIds: os.listIds.handler(({ input }) => service.listIds(input)),
    unplaced: os.unplaced.handler(({ input }) => service.unplaced(input)),
    unplacedIds: os.unplacedIds.handler(({ input }) => service.unplacedIds(input)),
    counts: os.counts.handler(({ input }) => service.counts(input.cohortId)),
    unplacedGroups: os.unplacedGroups.handler(({ input }) => service.unplacedGroups(input.cohortId)),
    kimChoices: os.kimChoices.handler(({ input }) => service.kimChoices(input.search, input.date)),
    prepare: os.prepare.handler(({ input }) => service.prepare(input.enrolmentIds)),
    checkOverlap: os.checkOverlap.handler(({ input }) => service.checkOverlap(input.enrolmentIds, input)),
    place: os.place.handler(({ input }) => changes.placeMany(input.enrolmentIds, input.kimId, input)),
    placeGroups: os.placeGroups.handler(({ input }) => changes.placeGroups(input.items, input)),
    transfer: os.transfer.handler(({ input: { ids, ...move } }) => changes.transfer(ids, move)),
    changeDates: os.changeDates.handler(({ input: { ids, ...dates } }) => changes.changeDates(ids, dates)),
    cancel: os.cancel.handler(({ input }) => changes.cancel(input.ids, input.reason)),
    reopen: os.reopen.handler(({ input }) => changes.reopen(input.ids)),
    exportList: os.exportList.handler(({ input }) =>
      exporter.exportList<PlacementRow>({
        title: 'Daftar Penempatan',
        columns: PLACEMENT_COLUMNS,
        shown: input.columns,
        value: placementCell,
        page: (offset, limit) => service.list({ ...input.query, offset, limit }),
      }),
    ),
    exportUnplaced: os.exportUnplaced.handler(({ input }) =>
      exporter.exportList<UnplacedRow>({
        title: 'Mahasiswa Belum Ditempatkan',
        columns: UNPLACED_COLUMNS,
        shown: input.columns,
        value: (row, column) => plain(row[column as keyof UnplacedRow]),
        page: (offset, limit) => service.unplaced({ ...input.query, offset, limit }),
      }),
    ),
  };
}

function placementCell(row: PlacementRow, column: string): CellValue {
  if (column === 'state') return PLACEMENT_STATE_LABELS[row.state];
  return plain(row[column as keyof PlacementRow]);
}

function plain(value: string | number | boolean | null | undefined): CellValue {
  return typeof value === 'boolean' ? null : (value ?? null);
}
