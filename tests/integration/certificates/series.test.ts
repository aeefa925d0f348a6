import { join } from 'node:path';
import type { IssueResult } from '@shared/certificates/model';
import { seriesInput } from '@shared/certificates/series';
import { certificateWorld } from '@support/build-certificates';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-09-20';
const GOOD = {
  name: 'Sertifikat KKN',
  pattern: '{urut:4}/{unit}/{tahun}',
  classification: '',
  unit: 'DIKP',
  scope: 'year' as const,
  startValue: 1,
};

describe('the form of a series', () => {
  it.each([
    ['pattern', { pattern: '{urut}/{bulan}' }],
    ['pattern', { pattern: '{nomor}/{tahun}' }],
    ['pattern', { scope: 'kind' as const }],
    ['classification', { pattern: '{klasifikasi}/{urut}/{tahun}' }],
    ['unit', { unit: ' ' }],
    ['startValue', { startValue: 0 }],
    ['name', { name: '' }],
  ])('says beside %s what is wrong with %j', (field, change) => {
    const faults = seriesInput.safeParse({ ...GOOD, ...change }).error?.issues ?? [];
    expect(faults.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe('the numbering of an office', () => {
  it('applies to the next certificate and leaves the issued ones alone', async () => {
    const world = await certificateWorld(40);
    const [series] = await world.service.listSeries();
    const ids = await world.database.db
      .selectFrom('enrolment')
      .select('id')
      .where('cohortId', '=', world.cohortId)
      .execute();
    const issue = async (id: number | undefined): Promise<IssueResult> => {
      const run = world.service.issue({
        ...{ cohortId: world.cohortId, enrolmentIds: [id ?? 0], issuedOn: TODAY, folderToken: null },
        ...{ firstSequence: null, folder: join(world.folder, 'a') },
      });
      for (;;) {
        const step = await run.next();
        if (step.done) return step.value;
      }
    };
    const before = await issue(ids[0]?.id);
    await world.service.updateSeries(series?.id ?? 0, GOOD);
    const after = await issue(ids[1]?.id);
    expect(before.issued[0]?.number).toBe('400.14.5.4/001-Diskominfo/IX/2026');
    expect(after.issued[0]?.number).toBe('0002/DIKP/2026');
    const [changed] = await world.service.listSeries();
    expect(changed).toMatchObject({ ...GOOD, counters: [{ scopeKey: '2026', lastValue: 2 }] });
  });

  it('refuses the name of another series, also of the hidden one for example data', async () => {
    const world = await certificateWorld(40);
    const [series] = await world.service.listSeries();
    const rename = world.service.updateSeries(series?.id ?? 0, { ...GOOD, name: 'contoh' });
    await expect(rename).rejects.toMatchObject({
      code: 'DUPLICATE',
      details: { fields: { name: expect.any(String) } },
    });
  });

  it('foretells the first and last number of a run, past those that were used', async () => {
    const world = await certificateWorld(40);
    const peek = (count: number, firstSequence: number | null) =>
      world.service.nextNumber(world.cohortId, TODAY, { count, firstSequence });
    expect(await peek(40, null)).toMatchObject({ sequence: 1, last: '400.14.5.4/040-Diskominfo/IX/2026' });
    const [enrolment] = await world.database.db
      .selectFrom('enrolment')
      .select('id')
      .where('cohortId', '=', world.cohortId)
      .execute();
    const run = world.service.issue({
      ...{ cohortId: world.cohortId, enrolmentIds: [enrolment?.id ?? 0], issuedOn: TODAY, folderToken: null },
      ...{ firstSequence: 12, folder: join(world.folder, 'b') },
    });
    while (!(await run.next()).done);
    await expect(peek(3, 12)).rejects.toMatchObject({ code: 'DUPLICATE' });
    expect((await peek(3, 10)).last).toBe('400.14.5.4/013-Diskominfo/IX/2026');
    expect(await peek(3, null)).toMatchObject({ sequence: 13, last: '400.14.5.4/015-Diskominfo/IX/2026' });
  });
});
