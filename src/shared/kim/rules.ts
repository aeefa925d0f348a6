import { daysBetween, type PlainDate } from '../lib/dates';
import { CHECKLIST_POINTS } from './model';

/** The facts of a KIM's completeness checklist (SK, sekretariat, AD/ART, administrasi, media). */
export interface CompletenessFacts {
  readonly decreeNumber: string | null;
  readonly hasSecretariat: boolean;
  readonly hasStatutes: boolean;
  readonly hasAdministration: boolean;
  readonly mediaCount: number;
}

type ChecklistPoint = (typeof CHECKLIST_POINTS)[number];

/** The five points in their order, each met or not. */
export function checklist(facts: CompletenessFacts): { point: ChecklistPoint; met: boolean }[] {
  const met: Readonly<Record<ChecklistPoint, boolean>> = {
    decree: Boolean(facts.decreeNumber),
    secretariat: facts.hasSecretariat,
    statutes: facts.hasStatutes,
    administration: facts.hasAdministration,
    media: facts.mediaCount > 0,
  };
  return CHECKLIST_POINTS.map((point) => ({ point, met: met[point] }));
}

/** Share of the five checklist points that are met, in whole percent. */
export function completeness(facts: CompletenessFacts): number {
  const points = checklist(facts);
  return Math.round((points.filter(({ met }) => met).length / points.length) * 100);
}

/**
 * Age of a medium's last post in days on a day, and whether that still counts as live; null while unknown.
 * @param liveMediaDays of the settings: the oldest post that still does
 */
export function mediaAge(
  today: PlainDate,
  lastPostDate: PlainDate | null,
  liveMediaDays: number,
): { days: number; isLive: boolean } | null {
  if (lastPostDate === null) return null;
  const days = Math.max(0, daysBetween(lastPostDate, today));
  return { days, isLive: days <= liveMediaDays };
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
