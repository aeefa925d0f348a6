import { z } from 'zod';
import { procedure } from '../lib/procedure';

const village = z.object({
  code: z.string(),
  name: z.string(),
  districtCode: z.string(),
  districtName: z.string(),
  aliases: z.array(z.string()).readonly(),
});

export const regionsContract = {
  /** All villages with their districts, in the order of their codes. */
  listVillages: procedure.output(z.array(village)),
};
