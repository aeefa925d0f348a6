import type { UseFormReturnType } from '@mantine/form';
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

/** An input is empty, not uncontrolled: no text of the form is null. */
export function formValues(kim: KimDetail | null): KimFormValues {
  return {
    name: kim?.name ?? '',
    villageCode: kim?.villageCode ?? '',
    status: kim?.status ?? 'active',
    levelId: kim?.levelId ?? null,
    registrationNumber: kim?.registrationNumber ?? '',
    decreeNumber: kim?.decreeNumber ?? '',
    decreeDate: kim?.decreeDate ?? null,
    decreeIssuer: kim?.decreeIssuer ?? null,
    termStart: kim?.termStart ?? null,
    termEnd: kim?.termEnd ?? null,
    chair: kim?.chair ?? '',
    secretary: kim?.secretary ?? '',
    treasurer: kim?.treasurer ?? '',
    membersMale: kim?.membersMale ?? null,
    membersFemale: kim?.membersFemale ?? null,
    phone: kim?.phone ?? '',
    address: kim?.address ?? '',
    latitude: kim?.latitude ?? null,
    longitude: kim?.longitude ?? null,
    hasSecretariat: kim?.hasSecretariat ?? false,
    hasStatutes: kim?.hasStatutes ?? false,
    hasAdministration: kim?.hasAdministration ?? false,
    notes: kim?.notes ?? '',
    profileDate: kim?.profileDate ?? null,
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
