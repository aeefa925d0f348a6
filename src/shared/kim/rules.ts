/** The facts of a KIM's completeness checklist (SK, sekretariat, AD/ART, administrasi, media). */
export interface CompletenessFacts {
  readonly decreeNumber: string | null;
  readonly hasSecretariat: boolean;
  readonly hasStatutes: boolean;
  readonly hasAdministration: boolean;
  readonly mediaCount: number;
}

/** Share of the five checklist points that are met, in whole percent. */
export function completeness(facts: CompletenessFacts): number {
  const points = [
    Boolean(facts.decreeNumber),
    facts.hasSecretariat,
    facts.hasStatutes,
    facts.hasAdministration,
    facts.mediaCount > 0,
  ];
  return Math.round((points.filter(Boolean).length / points.length) * 100);
}

export interface KimWarningFacts {
  readonly membersMale: number | null;
  readonly membersFemale: number | null;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  /** Other living KIM in the same village. */
  readonly othersInVillage: readonly string[];
}

/** What a clerk should look at again before saving; never a reason to refuse. Field name to sentence. */
export function kimWarnings(facts: KimWarningFacts): Readonly<Record<string, string>> {
  const warnings: Record<string, string> = {};
  if (facts.othersInVillage.length > 0)
    warnings.villageCode = `Kelurahan ini sudah memiliki ${facts.othersInVillage.join(', ')}. Lanjutkan bila ini KIM tematik.`;
  const members = (facts.membersMale ?? 0) + (facts.membersFemale ?? 0);
  if (members > 0 && (members < 3 || members > 30))
    warnings.membersMale = 'Jumlah anggota KIM biasanya 3–30 orang.';
  return warnings;
}

/** Faults that stop saving. Field name to sentence. */
export function kimFaults(input: {
  termStart: string | null;
  termEnd: string | null;
}): Readonly<Record<string, string>> {
  if (input.termStart && input.termEnd && input.termStart > input.termEnd)
    return { termEnd: 'Akhir masa bakti mendahului awalnya.' };
  return {};
}
