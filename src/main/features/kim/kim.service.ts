import { normalizePhone } from '@domain/lib/phone';
import type { KimListQuery } from '@shared/kim/contract';
import type { KimDetail, KimInput, KimProgram, KimStudents } from '@shared/kim/model';
import { KIM_STATUS_LABELS } from '@shared/kim/model';
import { checklist, completeness, kimFaults } from '@shared/kim/rules';
import { AppError } from '@shared/lib/errors';
import type { Acted } from '../../db/journal/journal';
import { chunks } from '../../db/query';
import { setArchived, updateRow } from '../../db/rows';
import { archiving } from '../archiving';
import type { FeatureContext } from '../context';
import { readingOf } from '../feature-list';
import * as repository from './kim.repository';
import { hangsOnKim } from './kim-hanging.repository';
import { kimList } from './kim-list';
import * as visits from './kim-visits.repository';
import { texts } from './texts';

export type KimService = ReturnType<typeof createKimService>;

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

/** What a select offers at most. */
const OPTIONS = { offset: 0, limit: 50 };

const gone = () => new AppError('NOT_FOUND', texts.gone);

export function createKimService(context: FeatureContext) {
  const { db, clock, journal, lists } = context;
  const get = async (id: number): Promise<KimDetail> => {
    const kim = await repository.getKim(db, id);
    if (!kim) throw gone();
    return toDetail(kim);
  };

  const save = (input: KimInput, id?: number): Promise<Acted<{ id: number }>> => {
    const faults = kimFaults(input);
    if (Object.keys(faults).length > 0)
      throw new AppError('INVALID_INPUT', texts.checkFields, { fields: faults });
    const info = id === undefined ? texts.created(input.name) : texts.edited(input.name);
    return journal.act(info, async (trx) => {
      const now = clock.nowIso();
      const stored = id === undefined ? null : await repository.profileDateOf(trx, id);
      // Who saves has looked it through: the profile is of today, unless another day was typed.
      const profileDate = input.profileDate === stored ? clock.today() : input.profileDate;
      const values = toValues({ ...input, profileDate }, now);
      if (id !== undefined && !(await updateRow(trx, 'kim', id, values))) throw gone();
      const kimId = id ?? (await repository.insertKim(trx, values, now));
      await repository.replaceKimDetails(trx, kimId, input.media, input.potentialIds);
      return { id: kimId };
    });
  };

  const setStatus = (ids: readonly number[], status: KimInput['status']): Promise<Acted<{ count: number }>> =>
    journal.act(texts.statusSet(KIM_STATUS_LABELS[status]), async (trx) => {
      let count = 0;
      for (const part of chunks(ids))
        count += await repository.setKimStatus(trx, part, status, clock.nowIso());
      return { count };
    });

  const confirmProfile = (id: number): Promise<Acted<object>> =>
    journal.act(texts.confirmed, async (trx) => {
      const name = await repository.setProfileDate(trx, id, clock.today(), clock.nowIso());
      if (name === undefined) throw gone();
      return { name };
    });

  return {
    list: (query: KimListQuery) => kimList.page(readingOf(context), query),
    get,
    create: (input: KimInput) => save(input),
    update: ({ id, ...input }: KimInput & { id: number }) => save(input, id),
    ...archiving(context, texts, (trx, ids, at) => setArchived(trx, 'kim', ids, at)),
    hangsOn: (ids: readonly number[]) => hangsOnKim(db, ids, clock.today()),
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
      const query = { search, sort: { by: 'name', descending: false }, ...OPTIONS } as const;
      const spec = repository.kimSpec(clock.today());
      const { rows } = await lists.page(spec, query, (ids) => repository.kimNames(db, ids));
      return rows.map(({ id, label, villageName, districtName }) => ({
        id,
        label,
        description: `Kel. ${villageName}, Kec. ${districtName}`,
      }));
    },
  };
}

type DetailRow = NonNullable<Awaited<ReturnType<typeof repository.getKim>>>;

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
