import { z } from 'zod';
import { acted } from '../history/model';
import { exportQuery, exportResult, listPage, listQuery, optionSchema } from '../lib/list';
import { idInput, idsInput, procedure } from '../lib/procedure';
import { KIM_SORT_KEYS, KIM_STATUSES, kimDetail, kimInput, kimProgram, kimRow, kimStudents } from './model';

export const kimListQuery = listQuery(KIM_SORT_KEYS, {
  status: z.array(z.enum(KIM_STATUSES)),
  districtCode: z.array(z.string()),
  /** KIM with (true) or without (false) students today. */
  assisted: z.boolean(),
});
export type KimListQuery = z.infer<typeof kimListQuery>;

export const kimContract = {
  list: procedure.input(kimListQuery).output(listPage(kimRow)),
  get: procedure.input(idInput).output(kimDetail),
  create: procedure.input(kimInput).output(acted({ id: z.int() })),
  update: procedure.input(kimInput.extend({ id: z.int() })).output(acted({ id: z.int() })),
  archive: procedure.input(idsInput).output(acted({ count: z.int() })),
  restore: procedure.input(idsInput).output(acted({ count: z.int() })),
  setStatus: procedure
    .input(idsInput.extend({ status: z.enum(KIM_STATUSES) }))
    .output(acted({ count: z.int() })),
  /** "Profil diperbarui hari ini": the profile was looked through and is still right. */
  confirmProfile: procedure.input(idInput).output(acted({})),
  /** Placements at this KIM, cancelled ones left out. */
  students: procedure.input(idInput).output(kimStudents),
  /** Programmes at this KIM, newest first; at most 200. */
  programs: procedure.input(idInput).output(z.array(kimProgram)),
  /** For selects: living KIM whose name, village or district has the text; at most 50. */
  options: procedure.input(z.object({ search: z.string() })).output(z.array(optionSchema)),
  /** Names of the living KIM in a village, for the "second KIM" warning. */
  inVillage: procedure
    .input(z.object({ villageCode: z.string() }))
    .output(z.array(z.object({ id: z.int(), name: z.string() }))),
  exportList: procedure.input(exportQuery(kimListQuery)).output(exportResult),
};
