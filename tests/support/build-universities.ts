import type { UniversityInput } from '@shared/universities/model';

/** A university's form, filled; the test says what matters. */
export function universityForm(values: Partial<UniversityInput> = {}): UniversityInput {
  return {
    name: 'Universitas Muhammadiyah Tangerang',
    shortName: 'UMT',
    kind: 'university',
    city: 'Kota Tangerang',
    contactName: null,
    contactPhone: null,
    contactEmail: null,
    agreementNumber: null,
    agreementStart: null,
    agreementEnd: null,
    notes: null,
    ...values,
  };
}
