import { z } from 'zod';
import { acted } from '../history/model';
import { idField, requiredText } from '../lib/fields';
import { procedure } from '../lib/procedure';

export const LIST_NAMES = ['programKind', 'potential', 'kimLevel', 'outputType'] as const;
export type ListName = (typeof LIST_NAMES)[number];

const listOption = z.object({ id: idField, label: z.string(), archived: z.boolean(), used: z.int() });
export type ListOption = z.infer<typeof listOption>;

export const listsContract = {
  /** The options of one editable list in their order; archived ones too, marked. */
  get: procedure.input(z.object({ list: z.enum(LIST_NAMES) })).output(z.array(listOption)),
  add: procedure
    .input(z.object({ list: z.enum(LIST_NAMES), label: requiredText(60) }))
    .output(acted({ id: idField })),
  rename: procedure.input(z.object({ id: idField, label: requiredText(60) })).output(acted({})),
  setArchived: procedure.input(z.object({ id: idField, archived: z.boolean() })).output(acted({})),
};
