import type { KimInput } from '@shared/kim/model';

/** A KIM's form, filled as little as it may be; the test says what matters. */
export function kimForm(values: Partial<KimInput> = {}): KimInput {
  return {
    name: 'KIM Tematik',
    villageCode: '36.71.01.1001',
    status: 'active',
    levelId: null,
    registrationNumber: null,
    decreeNumber: null,
    decreeDate: null,
    decreeIssuer: null,
    termStart: null,
    termEnd: null,
    chair: null,
    secretary: null,
    treasurer: null,
    membersMale: null,
    membersFemale: null,
    phone: null,
    address: null,
    latitude: null,
    longitude: null,
    hasSecretariat: false,
    hasStatutes: false,
    hasAdministration: false,
    notes: null,
    profileDate: null,
    media: [],
    potentialIds: [],
    ...values,
  };
}
