import { certificateWorld } from '@support/build-certificates';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-09-20';

describe('acts on the register', () => {
  it('two clicks at once replace a certificate once, and take one number', async () => {
    const world = await certificateWorld(60);
    const { database, service, cohortId } = world;
    const input = { cohortId, enrolmentIds: null, issuedOn: TODAY, firstSequence: null, folderToken: null };
    const run = service.issue({ ...input, folder: world.folder });
    while (!(await run.next()).done);
    const all = () => database.db.selectFrom('certificate').select(['id', 'state']).orderBy('id').execute();
    const before = await all();
    const id = before[0]?.id ?? 0;
    const replaced = await Promise.allSettled([1, 2].map(() => service.replace(id, 'Salah tulis', TODAY)));
    expect(replaced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await all()).toHaveLength(before.length + 1);
    const other = before[1]?.id ?? 0;
    const both = await Promise.allSettled([service.revoke(other, 'x'), service.replace(other, 'y', TODAY)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
