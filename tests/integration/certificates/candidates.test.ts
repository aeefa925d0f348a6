import { CANDIDATE_STATUSES, type CandidateRow } from '@shared/certificates/model';
import type { Settings } from '@shared/settings/model';
import { certificateWorld } from '@support/build-certificates';
import { execSql } from '@support/journal';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-12-31';
const LAX: Settings['eligibility'] = {
  minimumScore: 0,
  minimumPrograms: 0,
  minimumHours: 0,
  requireFinished: false,
  requireScores: false,
};

/** A cohort in which somebody lacks each thing that can be asked for, alone and together, and some have a certificate. */
async function mixedCohort() {
  const world = await certificateWorld(240);
  const { database, service, cohortId, settings } = world;
  const { rows } = await service.candidates({ cohortId, issuedOn: TODAY, offset: 0, limit: 1000 });
  const ids = rows.filter(({ eligible }) => eligible).map(({ enrolmentId }) => enrolmentId);
  expect(ids.length).toBeGreaterThan(30);
  const work = service.issue({
    cohortId,
    enrolmentIds: ids.slice(0, 4),
    issuedOn: TODAY,
    folderToken: null,
    firstSequence: null,
  });
  while (!(await work.next()).done);
  /** What is changed for every n-th student, beginning with the certified: primes, so that each lacks one thing alone. */
  const every = (n: number, statement: (list: string) => string) =>
    execSql(database, statement(ids.filter((_, index) => index % n === 0).join(',')));
  await every(5, (list) => `UPDATE enrolment SET status = 'withdrawn' WHERE id IN (${list})`);
  await every(19, (list) => `UPDATE placement SET state = 'cancelled' WHERE enrolment_id IN (${list})`);
  await every(3, (list) => `UPDATE placement SET end_date = '2027-01-31' WHERE enrolment_id IN (${list})`);
  await every(17, (list) => `UPDATE assessment SET final_score = 59.99 WHERE enrolment_id IN (${list})`);
  await every(7, (list) => `UPDATE assessment SET final_score = NULL WHERE enrolment_id IN (${list})`);
  await every(11, (list) => `DELETE FROM score WHERE enrolment_id IN (${list})`);
  await every(13, (list) => `DELETE FROM program_participant WHERE enrolment_id IN (${list})`);
  await every(2, (list) => `UPDATE enrolment SET hours = 100 WHERE id IN (${list})`);
  await every(23, (list) => `DELETE FROM assessment WHERE enrolment_id IN (${list})`);
  await every(29, (list) => `UPDATE enrolment SET archived_at = '2026-01-01' WHERE id IN (${list})`);
  return { service, cohortId, settings };
}

/** What the rules of the shared module say of a row that was judged by them. */
const statusOf = ({ certificateNumber, eligible }: CandidateRow) =>
  certificateNumber !== null ? 'certified' : eligible ? 'eligible' : 'blocked';

describe('who may get a certificate', () => {
  it('is found and counted by the database as the rules judge it, whatever is asked for', async () => {
    const { service, cohortId, settings } = await mixedCohort();
    const combinations: Partial<Settings['eligibility']>[] = [
      {},
      { requireFinished: true },
      { requireScores: true },
      { minimumScore: 60 },
      { minimumScore: 59.99 },
      { minimumPrograms: 1 },
      { minimumHours: 100 },
      { requireFinished: true, requireScores: true, minimumScore: 60, minimumPrograms: 1, minimumHours: 80 },
    ];
    for (const asked of combinations) {
      await settings.update({ eligibility: { ...LAX, ...asked } });
      const query = { cohortId, issuedOn: TODAY, offset: 0, limit: 1000 };
      const { rows } = await service.candidates(query);
      const summary = await service.summary(cohortId, TODAY);
      for (const status of CANDIDATE_STATUSES) {
        const found = await service.candidates({ ...query, filters: { status: [status] } });
        const judged = rows.filter((row) => statusOf(row) === status);
        expect(found.rows, `${status} ${JSON.stringify(asked)}`).toEqual(judged);
        expect(found.total).toBe(judged.length);
        expect(summary[status], `${status} ${JSON.stringify(asked)}`).toBe(judged.length);
        expect(judged.length, `nobody ${status}: the case proves nothing`).toBeGreaterThan(0);
      }
      expect(summary.total).toBe(rows.length);
    }
  });

  it('is counted among those who were chosen', async () => {
    const { service, cohortId } = await mixedCohort();
    const { rows } = await service.candidates({ cohortId, issuedOn: TODAY, offset: 0, limit: 1000 });
    const chosen = rows.slice(0, 25);
    const count = (status: string) => chosen.filter((row) => statusOf(row) === status).length;
    const ids = chosen.map(({ enrolmentId }) => enrolmentId);
    expect(await service.summary(cohortId, TODAY, [...ids, 999_999])).toEqual({
      total: 25,
      eligible: count('eligible'),
      certified: count('certified'),
      blocked: count('blocked'),
    });
    expect((await service.summary(cohortId, TODAY, [])).total).toBe(0);
  });

  it.each([
    'name',
    'studentNumber',
    'universityName',
    'groupName',
    'kimName',
    'finalScore',
    'programs',
  ] as const)('is paged by %s with everybody once, both ways, what is empty last', async (by) => {
    const { service, cohortId } = await mixedCohort();
    for (const descending of [false, true]) {
      const query = { cohortId, issuedOn: TODAY, sort: { by, descending } };
      const all = await service.candidates({ ...query, offset: 0, limit: 1000 });
      const seen: CandidateRow[] = [];
      while (seen.length < all.total)
        seen.push(...(await service.candidates({ ...query, offset: seen.length, limit: 17 })).rows);
      expect(seen).toEqual(all.rows);
      expect(new Set(seen.map(({ enrolmentId }) => enrolmentId)).size).toBe(all.total);
      const filled = all.rows.map((row) => row[by] !== null);
      expect(filled.lastIndexOf(true)).toBeLessThan(
        filled.includes(false) ? filled.indexOf(false) : filled.length,
      );
    }
  });
});
