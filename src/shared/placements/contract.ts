import { z } from 'zod';
import { acted } from '../history/model';
import { dateField, idField, optionalDate, requiredText } from '../lib/fields';
import { idsInput, procedure } from '../lib/procedure';
import { counted, listProcedures } from '../lib/record';
import {
  kimChoice,
  PLACEMENT_SORT_KEYS,
  PLACEMENT_STATES,
  placementRow,
  UNPLACED_SORT_KEYS,
  unplacedGroup,
  unplacedRow,
} from './model';

const placed = listProcedures({
  sortKeys: PLACEMENT_SORT_KEYS,
  row: placementRow,
  filters: {
    cohortId: idField,
    state: z.array(z.enum(PLACEMENT_STATES)),
    districtCode: z.array(z.string()),
    kimId: z.array(idField),
    universityId: z.array(idField),
    overlapping: z.boolean(),
    /** Only those whose last day is near (`ENDING_DAYS`). */
    endingSoon: z.boolean(),
  },
});
export type PlacementListQuery = z.infer<typeof placed.query>;

const waiting = listProcedures({
  sortKeys: UNPLACED_SORT_KEYS,
  row: unplacedRow,
  filters: { cohortId: idField, universityId: z.array(idField), groupId: z.array(idField) },
});
export type UnplacedListQuery = z.infer<typeof waiting.query>;

const ids = z.array(idField).min(1).max(200_000);
const reason = requiredText(300, 'Isi alasannya.');

const withSpan = <S extends z.ZodRawShape>(shape: S) =>
  z.object({ ...shape, startDate: dateField, endDate: dateField });

export const placementsContract = {
  list: placed.list,
  listIds: placed.listIds,
  exportList: placed.exportList,
  unplaced: waiting.list,
  unplacedIds: waiting.listIds,
  exportUnplaced: waiting.exportList,
  /** Figures of the two tabs. */
  counts: procedure
    .input(z.object({ cohortId: idField.optional() }))
    .output(z.object({ unplaced: z.int(), placements: z.int() })),
  unplacedGroups: procedure.input(z.object({ cohortId: idField.optional() })).output(z.array(unplacedGroup)),
  /** Living KIM by name, kelurahan or kecamatan, with how many students each has on the day. At most 60. */
  kimChoices: procedure.input(z.object({ search: z.string(), date: dateField })).output(z.array(kimChoice)),
  /** For the drawer: the dates to begin with and who the students are. */
  prepare: procedure.input(z.object({ enrolmentIds: ids })).output(
    z.object({
      startDate: optionalDate,
      endDate: optionalDate,
      cohortNames: z.array(z.string()),
      /** The first names of the list, and how many there are. */
      names: z.array(z.string()),
      count: z.int(),
    }),
  ),
  /** Students who would have two placements on one day. Never a reason to refuse. */
  checkOverlap: procedure
    .input(withSpan({ enrolmentIds: ids }))
    .output(z.object({ count: z.int(), names: z.array(z.string()) })),
  /** Answers the new placements' ids. */
  place: procedure
    .input(withSpan({ enrolmentIds: ids, kimId: idField }))
    .output(acted({ ids: z.array(z.int()) })),
  placeGroups: procedure
    .input(
      withSpan({
        items: z.array(z.object({ groupId: idField, kimId: idField })).min(1),
      }),
    )
    .output(acted({ ids: z.array(z.int()) })),
  transfer: procedure
    .input(z.object({ ids, kimId: idField, date: dateField, reason }))
    .output(acted({ ids: z.array(z.int()) })),
  changeDates: procedure
    .input(z.object({ ids, startDate: optionalDate, endDate: optionalDate }))
    .output(counted),
  cancel: procedure.input(z.object({ ids, reason })).output(counted),
  reopen: procedure.input(idsInput).output(counted),
};
