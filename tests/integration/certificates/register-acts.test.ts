import { certificateWorld } from '@support/build-certificates';
import { write } from '@support/journal';
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

  it('a reprint is set with the template the certificate was issued with', async () => {
    const { database, service, press, cohortId, folder } = await certificateWorld(30);
    const input = { cohortId, enrolmentIds: null, issuedOn: TODAY, firstSequence: null, folderToken: null };
    const run = service.issue({ ...input, folder });
    while (!(await run.next()).done);
    const [old, other] = await database.db.selectFrom('certificate').selectAll().orderBy('id').execute();
    if (!old || !other) throw new Error('nothing was issued');
    // One that another version of the program left: a row of the register never changes, so it comes as a new one.
    const {
      id: _,
      recipientName: __,
      recipientNumber: ___,
      ...row
    } = {
      ...old,
      templateVersion: 7,
      sequence: 9_000,
      number: '9000',
      verificationCode: '7',
    };
    await write(database, async (trx) => {
      await trx.updateTable('certificate').set({ state: 'replaced' }).where('id', '=', old.id).execute();
      await trx
        .insertInto('certificate')
        .values({ ...row, id: 900_000 })
        .execute();
    });
    await service.print([other.id, 900_000]);
    expect(press.versions).toEqual([other.templateVersion, 7]);
  });
});
