import type { PlannedEntry } from '@domain/imports/desk-model';
import { plainKey } from '@shared/lib/similarity';
import type { Trx } from '../../db/open';
import { breathe } from '../../db/query';
import type { StudentsPort } from './deps';
import type { EnsuredTarget } from './target';

export interface Groups {
  /** Null for no group. */
  idOf(name: string | null): number | null;
  /** Whether the list names this group's leader. */
  isLed(name: string | null): boolean;
}

/**
 * The groups a list names, found by what two spellings share ("KELOMPOK 1", "Kelompok-1") and made where missing; an
 * academic supervisor is filled in, never overwritten.
 */
export async function ensureGroups(
  trx: Trx,
  students: StudentsPort,
  { entries, target }: { entries: readonly PlannedEntry[]; target: EnsuredTarget },
): Promise<Groups> {
  const scope = { cohortId: target.cohort.id, universityId: target.universityId };
  const ids = new Map<string, number>();
  const supervised = new Set<string>();
  for (const group of await students.listGroups(trx, scope)) {
    ids.set(plainKey(group.name), group.id);
    if (group.academicSupervisor) supervised.add(plainKey(group.name));
  }
  const led = new Set<string>();
  let made = 0;
  for (const { student } of entries) {
    if (student.group === null) continue;
    const key = plainKey(student.group);
    if (student.isLeader) led.add(key);
    if (!ids.has(key)) {
      if (++made % 50 === 0) await breathe();
      const { id } = await students.ensureGroup(trx, { ...scope, name: student.group });
      ids.set(key, id);
    }
    const id = ids.get(key);
    if (!student.supervisor || supervised.has(key) || id === undefined) continue;
    supervised.add(key);
    await students.setSupervisor(trx, id, student.supervisor);
  }
  return {
    idOf: (name) => (name === null ? null : (ids.get(plainKey(name)) ?? null)),
    isLed: (name) => name !== null && led.has(plainKey(name)),
  };
}
