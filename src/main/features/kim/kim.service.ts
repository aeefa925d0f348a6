import type { KimListQuery } from '@shared/kim/contract';
import type { KimDetail, KimInput, KimProgram, KimRow, KimStudents } from '@shared/kim/model';
import { KIM_STATUS_LABELS } from '@shared/kim/model';
import { checklist, completeness, kimFaults } from '@shared/kim/rules';
import { AppError } from '@shared/lib/errors';
import { normalizePhone } from '@shared/lib/phone';
import { chunks } from '../../db/query';
import type { FeatureContext } from '../context';
import * as repository from './kim.repository';
import * as visits from './kim-visits.repository';

export type KimService = ReturnType<typeof createKimService>;

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

export function createKimService({ db, clock, audit }: FeatureContext) {
  const list = async (query: KimListQuery): Promise<{ rows: KimRow[]; total: number }> => {
    const { rows, total } = await repository.listKim(db, query, clock.today());
    return { rows: rows.map(toRow), total };
  };

  const get = async (id: number): Promise<KimDetail> => {
    const kim = await repository.getKim(db, id);
    if (!kim)
      throw new AppError('NOT_FOUND', 'KIM ini tidak ditemukan. Mungkin sudah dihapus; muat ulang daftar.');
    return toDetail(kim);
  };

  const save = (input: KimInput, id?: number): Promise<{ id: number }> => {
    const faults = kimFaults(input);
    if (Object.keys(faults).length > 0)
      throw new AppError('INVALID_INPUT', 'Periksa isian yang ditandai.', { fields: faults });
    return db.transaction().execute(async (trx) => {
      const now = clock.nowIso();
      const values = toValues(input, now);
      if (id !== undefined && !(await repository.updateKim(trx, id, values)))
        throw new AppError('NOT_FOUND', 'KIM ini tidak ditemukan. Mungkin sudah dihapus; muat ulang daftar.');
      const kimId = id ?? (await repository.insertKim(trx, values, now));
      await repository.replaceKimDetails(trx, kimId, input.media, input.potentialIds);
      const action = id === undefined ? 'create' : 'update';
      await audit.record(trx, {
        action,
        entity: 'kim',
        entityId: kimId,
        summary: `${input.name} ${action === 'create' ? 'ditambahkan' : 'diubah'}`,
      });
      return { id: kimId };
    });
  };

  const setArchived = (ids: readonly number[], archived: boolean): Promise<{ count: number }> =>
    db.transaction().execute(async (trx) => {
      const names: string[] = [];
      for (const part of chunks(ids))
        names.push(...(await repository.setKimArchived(trx, part, archived ? clock.nowIso() : null)));
      await audit.record(trx, {
        action: archived ? 'archive' : 'restore',
        entity: 'kim',
        summary: `${names.length} KIM ${archived ? 'diarsipkan' : 'dipulihkan'}`,
        detail: { ids },
      });
      return { count: names.length };
    });

  const setStatus = (ids: readonly number[], status: KimInput['status']): Promise<{ count: number }> =>
    db.transaction().execute(async (trx) => {
      let count = 0;
      for (const part of chunks(ids))
        count += await repository.setKimStatus(trx, part, status, clock.nowIso());
      const summary = `Status ${count} KIM menjadi ${KIM_STATUS_LABELS[status]}`;
      await audit.record(trx, { action: 'update', entity: 'kim', summary, detail: { ids } });
      return { count };
    });

  const confirmProfile = (id: number): Promise<void> =>
    db.transaction().execute(async (trx) => {
      const name = await repository.setProfileDate(trx, id, clock.today(), clock.nowIso());
      if (name === undefined)
        throw new AppError('NOT_FOUND', 'KIM ini tidak ditemukan. Mungkin sudah dihapus; muat ulang daftar.');
      const summary = `Profil ${name} ditandai masih benar`;
      await audit.record(trx, { action: 'update', entity: 'kim', entityId: id, summary });
    });

  return {
    list,
    get,
    create: (input: KimInput) => save(input),
    update: ({ id, ...input }: KimInput & { id: number }) => save(input, id),
    archive: (ids: readonly number[]) => setArchived(ids, true),
    restore: (ids: readonly number[]) => setArchived(ids, false),
    setStatus,
    confirmProfile,
    students: async (id: number): Promise<KimStudents> => {
      const today = clock.today();
      const { rows, total } = await visits.placementsBefore(db, id, today);
      return { now: await visits.placementsFrom(db, id, today), before: rows, beforeTotal: total };
    },
    programs: (id: number): Promise<KimProgram[]> => visits.programsAt(db, id),
    inVillage: (villageCode: string) => repository.kimInVillage(db, villageCode),
    options: async (search: string) => {
      const rows = await repository.kimOptions(db, search);
      return rows.map(({ id, label, villageName, districtName }) => ({
        id,
        label,
        description: `Kel. ${villageName}, Kec. ${districtName}`,
      }));
    },
  };
}

type ListRow = Awaited<ReturnType<typeof repository.listKim>>['rows'][number];
type DetailRow = NonNullable<Awaited<ReturnType<typeof repository.getKim>>>;

function toRow({
  membersMale,
  membersFemale,
  hasSecretariat,
  hasStatutes,
  hasAdministration,
  mediaCount,
  ...row
}: ListRow): KimRow {
  const facts = {
    decreeNumber: row.decreeNumber,
    hasSecretariat: hasSecretariat === 1,
    hasStatutes: hasStatutes === 1,
    hasAdministration: hasAdministration === 1,
    mediaCount,
  };
  const known = membersMale !== null || membersFemale !== null;
  return {
    ...row,
    membersTotal: known ? (membersMale ?? 0) + (membersFemale ?? 0) : null,
    completeness: completeness(facts),
  };
}

function toDetail(kim: DetailRow): KimDetail {
  const { hasSecretariat, hasStatutes, hasAdministration, potentials, createdAt: _created, ...rest } = kim;
  const flags = {
    hasSecretariat: hasSecretariat === 1,
    hasStatutes: hasStatutes === 1,
    hasAdministration: hasAdministration === 1,
  };
  const facts = { decreeNumber: kim.decreeNumber, ...flags, mediaCount: kim.media.length };
  return {
    ...rest,
    ...flags,
    potentialIds: potentials.map(({ id }) => id),
    potentials: potentials.map(({ label }) => label),
    completeness: completeness(facts),
    checklist: checklist(facts),
  };
}

function toValues({ media: _media, potentialIds: _potentials, ...input }: KimInput, nowIso: string) {
  return {
    ...input,
    phone: input.phone && (normalizePhone(input.phone) ?? input.phone),
    hasSecretariat: flag(input.hasSecretariat),
    hasStatutes: flag(input.hasStatutes),
    hasAdministration: flag(input.hasAdministration),
    updatedAt: nowIso,
  };
}
