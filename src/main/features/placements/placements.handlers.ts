import { rpc } from '../../rpc/implement';
import type { ListExporter } from '../list-exporter';
import { exportHandler } from '../record-handlers';
import type { PlacementChanges } from './placement-changes.service';
import { placementList, unplacedList } from './placement-list';
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
    exportList: exportHandler(os.exportList, exporter, placementList),
    exportUnplaced: exportHandler(os.exportUnplaced, exporter, unplacedList),
  };
}
