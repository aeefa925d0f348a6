import { z } from 'zod';

/** A file written where the user said: its name, and the token by which it can be opened or shown in its folder. */
export const writtenFile = z.object({ token: z.string(), fileName: z.string() });
