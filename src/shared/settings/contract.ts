import { z } from 'zod';
import { actedFields } from '../history/model';
import { procedure } from '../lib/procedure';
import {
  certificateSettingsSchema,
  eligibilitySchema,
  kimSettingsSchema,
  officeSchema,
  peopleSchema,
  settingsSchema,
  signatorySchema,
} from './model';

export const settingsContract = {
  get: procedure.output(settingsSchema),
  /** Saves the parts given; the others stay. */
  update: procedure
    .input(
      z
        .object({
          people: peopleSchema,
          office: officeSchema,
          signatory: signatorySchema.nullable(),
          eligibility: eligibilitySchema,
          certificate: certificateSettingsSchema,
          kim: kimSettingsSchema,
          firstRunDone: z.boolean(),
        })
        .partial(),
    )
    .output(settingsSchema.extend(actedFields)),
};
