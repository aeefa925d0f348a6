import type { Scheme, SchemeInput } from '@shared/assessments/model';

/** The input that saves a scheme as it stands; the test changes what it is about. */
export function schemeForm(scheme: Scheme): SchemeInput {
  const living = scheme.aspects.filter(({ archived }) => !archived);
  return {
    id: scheme.id,
    name: scheme.name,
    aspects: living.map(({ id, name, weight }) => ({ id, name, weight })),
    bands: scheme.bands.map((band) => ({ ...band })),
  };
}

/** A cell for each student and aspect; `scoreOf` gets both indexes. */
export function cells(
  enrolmentIds: readonly number[],
  aspectIds: readonly number[],
  scoreOf: (student: number, aspect: number) => number | null,
) {
  return enrolmentIds.flatMap((enrolmentId, student) =>
    aspectIds.map((aspectId, aspect) => ({ enrolmentId, aspectId, value: scoreOf(student, aspect) })),
  );
}
