import { z } from 'zod';
import { acted } from '../history/model';
import { hangingOf } from '../lib/hanging';
import { idInput, idsInput, procedure } from '../lib/procedure';
import { counted, listProcedures, optionsBySearch, recordProcedures } from '../lib/record';
import {
  KIM_HANGING,
  KIM_SORT_KEYS,
  KIM_STATUSES,
  kimDetail,
  kimInput,
  kimProgram,
  kimRow,
  kimStudents,
} from './model';

const { query, list, exportList } = listProcedures({
  sortKeys: KIM_SORT_KEYS,
  row: kimRow,
  filters: {
    status: z.array(z.enum(KIM_STATUSES)),
    districtCode: z.array(z.string()),
    /** KIM with (true) or without (false) students today. */
    assisted: z.boolean(),
  },
});
export type KimListQuery = z.infer<typeof query>;

export const kimContract = {
  list,
  exportList,
  ...recordProcedures(kimInput, kimDetail),
  /** What still hangs on them, to be told before they are archived. */
  hangsOn: procedure.input(idsInput).output(hangingOf(KIM_HANGING)),
  setStatus: procedure.input(idsInput.extend({ status: z.enum(KIM_STATUSES) })).output(counted),
  /** "Profil diperbarui hari ini": the profile was looked through and is still right. */
  confirmProfile: procedure.input(idInput).output(acted({})),
  /** Placements at this KIM, cancelled ones left out. */
  students: procedure.input(idInput).output(kimStudents),
  /** Programmes at this KIM, newest first; at most 200. */
  programs: procedure.input(idInput).output(z.array(kimProgram)),
  /** For selects: living KIM whose name, village or district has the text; at most 50. */
  options: optionsBySearch,
  /** Names of the living KIM in a village, for the "second KIM" warning. */
  inVillage: procedure
    .input(z.object({ villageCode: z.string() }))
    .output(z.array(z.object({ id: z.int(), name: z.string() }))),
};
