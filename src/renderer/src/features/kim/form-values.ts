import type { UseFormReturnType } from '@mantine/form';
import { plainValues, textValues } from '@renderer/components/record';
import { type KimDetail, type KimInput, kimInput, MEDIA_KINDS } from '@shared/kim/model';
import { optionalDate } from '@shared/lib/fields';
import { z } from 'zod';

/** The form shows every kind of media; those without an account are left out when it is saved. */
export const kimFormSchema = kimInput.extend({
  media: z.array(
    z.object({
      kind: z.enum(MEDIA_KINDS),
      account: z.string().trim().max(200, 'Paling banyak 200 huruf.'),
      lastPostDate: optionalDate,
    }),
  ),
});
export type KimFormValues = z.infer<typeof kimFormSchema>;
export type KimForm = UseFormReturnType<KimFormValues>;

export function formValues(kim: KimDetail | null): KimFormValues {
  return {
    ...textValues(kim, ['name', 'villageCode', 'registrationNumber', 'decreeNumber', 'notes']),
    ...textValues(kim, ['chair', 'secretary', 'treasurer', 'phone', 'address']),
    ...plainValues(kim, ['levelId', 'decreeDate', 'decreeIssuer', 'termStart', 'termEnd', 'profileDate']),
    ...plainValues(kim, ['membersMale', 'membersFemale', 'latitude', 'longitude']),
    status: kim?.status ?? 'active',
    hasSecretariat: kim?.hasSecretariat ?? false,
    hasStatutes: kim?.hasStatutes ?? false,
    hasAdministration: kim?.hasAdministration ?? false,
    media: MEDIA_KINDS.map((kind) => {
      const known = kim?.media.find((entry) => entry.kind === kind);
      return { kind, account: known?.account ?? '', lastPostDate: known?.lastPostDate ?? null };
    }),
    potentialIds: kim?.potentialIds ?? [],
  };
}

/** The form's values as the contract takes them. */
export function toInput(values: KimFormValues): KimInput {
  const media = values.media.filter(({ account }) => account.trim() !== '');
  return kimInput.parse({ ...values, media });
}
