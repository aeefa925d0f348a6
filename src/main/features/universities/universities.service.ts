import { normalizePhone } from '@domain/lib/phone';
import { AppError } from '@shared/lib/errors';
import type { UniversityListQuery } from '@shared/universities/contract';
import type { UniversityDetail, UniversityInput } from '@shared/universities/model';
import { agreementOn, universityFaults, universityKey } from '@shared/universities/rules';
import type { Trx } from '../../db/open';
import { setArchived, updateRow } from '../../db/rows';
import { archiving } from '../archiving';
import type { FeatureContext } from '../context';
import { readingOf } from '../feature-list';
import { twinSentence } from '../texts';
import { studyProgramsOf } from './study-programs.repository';
import { texts } from './texts';
import type { UniversitiesPort } from './universities.port';
import * as repository from './universities.repository';
import { hangsOnUniversities } from './university-hanging.repository';
import { universityList } from './university-list';

export type UniversitiesService = ReturnType<typeof createUniversitiesService>;

const notFound = () => new AppError('NOT_FOUND', texts.notFound);

/** Universities and schools with their PKS. */
export function createUniversitiesService(context: FeatureContext, port: UniversitiesPort) {
  const { db, clock, journal, lists } = context;

  const get = async (id: number): Promise<UniversityDetail> => {
    const university = await repository.getUniversity(db, id);
    if (!university) throw notFound();
    const { createdAt: _created, isExample, ...rest } = university;
    return {
      ...rest,
      isExample: isExample === 1,
      agreement: agreementOn(clock.today(), university),
      students: await repository.countStudents(db, id),
      studyPrograms: await studyProgramsOf(db, id),
      cohorts: await repository.cohortsOf(db, id),
    };
  };

  /** Saves within the caller's transaction; `isExample` marks what "Hapus data contoh" removes. */
  const saveIn = async (
    trx: Trx,
    input: UniversityInput,
    options: { id?: number | undefined; isExample?: boolean } = {},
  ) => {
    refuse('INVALID_INPUT', texts.checkFields, universityFaults(input));
    const { id } = options;
    const key = universityKey(input.name);
    const twin = (await repository.universityNames(trx)).find(
      (other) => other.id !== id && universityKey(other.name) === key,
    );
    if (twin) refuse('DUPLICATE', texts.listed(twin.name), { name: twinSentence(twin) });
    const now = clock.nowIso();
    // A switchboard with its extension is no single number and stays as typed.
    const contactPhone = input.contactPhone && (normalizePhone(input.contactPhone) ?? input.contactPhone);
    const values = { ...input, contactPhone, updatedAt: now };
    if (id !== undefined && !(await updateRow(trx, 'university', id, values))) throw notFound();
    const isExample = options.isExample ? (1 as const) : (0 as const);
    const universityId = id ?? (await repository.insertUniversity(trx, { ...values, isExample }, now));
    return { id: universityId };
  };

  return {
    list: (query: UniversityListQuery) => universityList.page(readingOf(context), query),
    get,
    saveIn,
    create: (input: UniversityInput) => journal.act(texts.created(input.name), (trx) => saveIn(trx, input)),
    update: ({ id, ...input }: UniversityInput & { id: number }) =>
      journal.act(texts.edited(input.name), (trx) => saveIn(trx, input, { id })),
    ...archiving(context, texts, (trx, ids, at) => setArchived(trx, 'university', ids, at)),
    hangsOn: (ids: readonly number[]) => hangsOnUniversities(db, ids, clock.today()),
    ensure: (name: string) => journal.act(texts.created(name), (trx) => port.ensureUniversity(trx, name)),
    similar: (name: string, exceptId?: number) => port.similarUniversities(db, name, exceptId),
    options: async (search: string) => {
      const query = { search, offset: 0, limit: 50 };
      const { rows } = await lists.page(repository.universitySpec(clock.today()), query, (ids) =>
        repository.universitiesById(db, ids),
      );
      return rows.map(({ id, name, shortName, city }) => {
        const description = [shortName, city].filter(Boolean).join(' · ');
        return { id, label: name, ...(description ? { description } : {}) };
      });
    },
  };
}

function refuse(
  code: 'INVALID_INPUT' | 'DUPLICATE',
  message: string,
  fields: Readonly<Record<string, string>>,
) {
  if (Object.keys(fields).length > 0) throw new AppError(code, message, { fields });
}
