import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueResult } from '@shared/certificates/model';
import { CHUNK, certificateWorld } from '@support/build-certificates';
import { write } from '@support/journal';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-09-20';

async function finish(iterator: AsyncGenerator<unknown, IssueResult, void>): Promise<IssueResult> {
  for (;;) {
    const step = await iterator.next();
    if (step.done) return step.value;
  }
}

type World = Awaited<ReturnType<typeof certificateWorld>>;

const input = ({ cohortId, folder }: World, more = {}) => ({
  cohortId,
  enrolmentIds: null,
  issuedOn: TODAY,
  folderToken: null,
  firstSequence: null,
  folder: join(folder, 'batch'),
  ...more,
});

async function sequences({ database }: World): Promise<number[]> {
  const rows = await database.db.selectFrom('certificate').select('sequence').orderBy('sequence').execute();
  return rows.map(({ sequence }) => sequence);
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('issuing a batch', () => {
  it('gives each eligible student one number without gaps, one file, and all of them in the merged file', async () => {
    const world = await certificateWorld();
    const before = await world.service.summary(world.cohortId, TODAY);
    const result = await finish(world.service.issue(input(world)));
    expect(before.eligible).toBeGreaterThan(60);
    expect(result.issued).toHaveLength(before.eligible);
    expect(await sequences(world)).toEqual(upTo(before.eligible));
    for (const { file } of result.issued) expect(existsSync(join(result.folder, file))).toBe(true);
    const merged = readFileSync(join(result.folder, result.merged ?? ''), 'utf8').split('\n');
    expect(merged).toEqual(result.issued.map(({ number }) => number));
    expect(result.skipped).toHaveLength(before.blocked);
    expect(result.skipped.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(await world.service.summary(world.cohortId, TODAY)).toMatchObject({
      eligible: 0,
      certified: before.eligible,
    });
  });

  it('tells those who have one already from those who lack something', async () => {
    const world = await certificateWorld();
    const first = await finish(world.service.issue(input(world)));
    const rows = (
      await world.service.candidates({ cohortId: world.cohortId, issuedOn: TODAY, offset: 0, limit: 1000 })
    ).rows;
    const certified = rows.filter(({ certificateNumber }) => certificateNumber !== null).slice(0, 2);
    const blocked = rows.filter(({ certificateNumber }) => certificateNumber === null).slice(0, 1);
    const enrolmentIds = [...certified, ...blocked].map(({ enrolmentId }) => enrolmentId);
    expect(first.skipped.some(({ isCertified }) => isCertified)).toBe(false);
    expect(await world.service.summary(world.cohortId, TODAY, enrolmentIds)).toEqual({
      total: 3,
      eligible: 0,
      certified: 2,
      blocked: 1,
    });
    const refused = await finish(world.service.issue(input(world, { enrolmentIds }))).catch((error) => error);
    const skipped = refused.details.skipped as { isCertified: boolean }[];
    expect(skipped.filter(({ isCertified }) => isCertified)).toHaveLength(2);
    expect(skipped).toHaveLength(3);
  });

  it.each([0, 1, 2])(
    'resumes after being killed while writing chunk %i: no number lost or used twice',
    async (failAfter) => {
      const world = await certificateWorld();
      const { eligible } = await world.service.summary(world.cohortId, TODAY);
      world.press.failAfter = failAfter;
      await expect(finish(world.service.issue(input(world)))).rejects.toThrow('power cut');
      // The program was killed: nobody marked the batch.
      await write(world.database, (trx) =>
        trx.updateTable('certificateBatch').set({ state: 'running' }).execute(),
      );
      world.press.failAfter = Number.POSITIVE_INFINITY;
      const [batch] = await world.service.batches(world.cohortId, true);
      const issuedBefore = await world.database.db
        .selectFrom('certificate')
        .select(['number', 'content'])
        .orderBy('sequence')
        .execute();
      // While the files of one chunk are written, the next is numbered.
      expect(issuedBefore.length).toBe(Math.min(CHUNK * (failAfter + 2), eligible));
      const result = await finish(world.service.resume(batch?.id ?? 0));
      expect(await sequences(world)).toEqual(upTo(eligible));
      expect(result.issued).toHaveLength(eligible);
      const kept = await world.database.db
        .selectFrom('certificate')
        .select(['number', 'content'])
        .orderBy('sequence')
        .limit(issuedBefore.length)
        .execute();
      expect(kept).toEqual(issuedBefore);
      expect(readdirSync(result.folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(eligible + 1);
      expect(await world.service.batches(world.cohortId, true)).toEqual([]);
    },
  );

  it('can be cancelled between chunks; what has a number has its file', async () => {
    const world = await certificateWorld();
    const controller = new AbortController();
    const iterator = world.service.issue(input(world), controller.signal);
    await iterator.next();
    await iterator.next();
    controller.abort();
    await expect(iterator.next()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await sequences(world)).toEqual(upTo(CHUNK));
    const [batch] = await world.service.batches(world.cohortId, true);
    expect(batch).toMatchObject({ state: 'cancelled', written: CHUNK, pending: 0 });
    expect(world.press.open).toBe(0);
  });

  it('files what has a number also when it is stopped from another call or its listener goes away', async () => {
    const world = await certificateWorld();
    const stopped = world.service.issue(input(world));
    await stopped.next();
    world.service.cancelIssue(world.cohortId);
    await expect(finish(stopped)).rejects.toMatchObject({ code: 'CANCELLED' });
    const [batch] = await world.service.batches(world.cohortId, true);
    const resumed = world.service.resume(batch?.id ?? 0);
    await resumed.next();
    await resumed.next();
    await resumed.return(undefined as never);
    const [left] = await world.service.batches(world.cohortId, true);
    expect(left).toMatchObject({ state: 'cancelled', written: CHUNK, pending: 0 });
    expect(await sequences(world)).toEqual(upTo(CHUNK));
    expect(world.press.open).toBe(0);
  });

  it('leaves out of a resumed batch what was revoked meanwhile', async () => {
    const world = await certificateWorld();
    world.press.failAfter = 0;
    await expect(finish(world.service.issue(input(world)))).rejects.toThrow('power cut');
    world.press.failAfter = Number.POSITIVE_INFINITY;
    const first = await world.database.db
      .selectFrom('certificate')
      .select(['id', 'number'])
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await world.service.revoke(first.id, 'Salah orang');
    const [batch] = await world.service.batches(world.cohortId, true);
    const result = await finish(world.service.resume(batch?.id ?? 0));
    expect(result.issued.map(({ number }) => number)).not.toContain(first.number);
    expect(readdirSync(result.folder)).toHaveLength(result.issued.length + 1);
  });

  it('says so when the folder cannot be made, takes no number, and leaves a batch to go on with', async () => {
    const world = await certificateWorld(40);
    const blocked = join(world.folder, 'a-file');
    writeFileSync(blocked, '');
    const issue = world.service.issue(input(world, { folder: join(blocked, 'batch') }));
    await expect(finish(issue)).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    expect(await sequences(world)).toEqual([]);
    expect(await world.service.batches(world.cohortId, true)).toHaveLength(1);
  });

  it('goes on from a number the secretariat gives, and refuses one that was used', async () => {
    const world = await certificateWorld(40);
    const [first, second] = await world.database.db
      .selectFrom('enrolment')
      .select('id')
      .where('cohortId', '=', world.cohortId)
      .execute();
    const result = await finish(
      world.service.issue(input(world, { enrolmentIds: [first?.id ?? 0], firstSequence: 47 })),
    );
    expect(result.issued[0]?.number).toBe('400.14.5.4/047-Diskominfo/IX/2026');
    expect((await world.service.nextNumber(world.cohortId, TODAY)).sequence).toBe(48);
    const again = world.service.issue(input(world, { enrolmentIds: [second?.id ?? 0], firstSequence: 47 }));
    await expect(finish(again)).rejects.toMatchObject({ code: 'DUPLICATE' });
  });

  it('starts a new count each year and never goes back over a number that stands in the way', async () => {
    const world = await certificateWorld(40);
    const [first, second, third] = await world.database.db
      .selectFrom('enrolment')
      .select('id')
      .where('cohortId', '=', world.cohortId)
      .execute();
    const one = (id: number | undefined, issuedOn: string, firstSequence: number | null) =>
      finish(world.service.issue(input(world, { enrolmentIds: [id ?? 0], issuedOn, firstSequence })));
    expect((await one(first?.id, TODAY, 2)).issued[0]?.number).toContain('/002-');
    await write(world.database, (trx) =>
      trx.updateTable('certificateCounter').set({ lastValue: 1 }).execute(),
    );
    expect((await one(second?.id, TODAY, null)).issued[0]?.number).toContain('/003-');
    expect((await one(third?.id, '2027-01-04', null)).issued[0]?.number).toBe(
      '400.14.5.4/001-Diskominfo/I/2027',
    );
  });

  it('takes no number in a preview', async () => {
    const world = await certificateWorld(40);
    const enrolment = await world.database.db
      .selectFrom('enrolment')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    await world.service.preview(enrolment.id, TODAY);
    expect((await world.service.nextNumber(world.cohortId, TODAY)).sequence).toBe(1);
    expect(await sequences(world)).toEqual([]);
  });

  it('refuses when nobody is named to sign, before any number is taken', async () => {
    const world = await certificateWorld(40);
    await world.settings.update({ signatory: null });
    await expect(finish(world.service.issue(input(world)))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await sequences(world)).toEqual([]);
  });
});

describe('the register', () => {
  async function issued() {
    const world = await certificateWorld(40);
    await world.settings.update({
      office: { ...(await world.settings.get()).office, logo: 'data:image/png;base64,AAAA' },
    });
    await finish(world.service.issue(input(world)));
    const { rows } = await world.service.register({
      offset: 0,
      limit: 10,
      filters: { cohortId: world.cohortId },
    });
    const [row] = rows;
    if (!row) throw new Error('nothing was issued');
    return { world, row };
  }

  it('keeps what was printed when student, office and logo change afterwards', async () => {
    const { world, row } = await issued();
    const before = (await world.service.get(row.id)).content;
    await write(world.database, (trx) =>
      trx.updateTable('student').set({ name: 'Nama Baru' }).where('id', '=', row.studentId).execute(),
    );
    const { office } = await world.settings.get();
    await world.settings.update({
      office: { ...office, agency: 'Dinas Lain', logo: 'data:image/png;base64,BBBB' },
    });
    expect((await world.service.get(row.id)).content).toEqual(before);
    expect(before.office.logo).toBe('data:image/png;base64,AAAA');
    const assets = await world.database.db.selectFrom('asset').selectAll().execute();
    expect(assets).toHaveLength(1);
  });

  it.each([
    ['number', sql`UPDATE certificate SET number = 'x'`],
    ['content', sql`UPDATE certificate SET content = '{}'`],
    ['date', sql`UPDATE certificate SET issued_on = '2020-01-01'`],
    ['row', sql`DELETE FROM certificate`],
  ])('does not let the %s of a certificate be changed in the database', async (_what, statement) => {
    const { world } = await issued();
    await write(world.database, (trx) => trx.deleteFrom('certificateEvent').execute());
    await write(world.database, (trx) => trx.deleteFrom('certificateBatchItem').execute());
    await expect(statement.execute(world.database.db)).rejects.toThrow(/frozen|kept/);
  });

  it('reprints, replaces and revokes as three different acts', async () => {
    const { world, row } = await issued();
    const total = (await sequences(world)).length;
    await world.service.print([row.id]);
    expect((await world.service.get(row.id)).state).toBe('valid');
    await write(world.database, (trx) =>
      trx.updateTable('student').set({ name: 'Nama Betul' }).where('id', '=', row.studentId).execute(),
    );
    const next = await world.service.replace(row.id, 'Nama salah tulis', TODAY);
    expect(next.number).not.toBe(row.number);
    expect(await sequences(world)).toEqual(upTo(total + 1));
    expect(await world.service.get(row.id)).toMatchObject({
      state: 'replaced',
      replacedByNumber: next.number,
    });
    expect(await world.service.get(next.id)).toMatchObject({
      state: 'valid',
      name: 'Nama Betul',
      replacesNumber: row.number,
    });
    await world.service.revoke(next.id, 'Dibatalkan pimpinan');
    const { state, events } = await world.service.get(next.id);
    expect(state).toBe('revoked');
    expect(events.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['issued', null],
      ['revoked', 'Dibatalkan pimpinan'],
    ]);
    await expect(world.service.revoke(next.id, 'lagi')).rejects.toMatchObject({ code: 'STALE' });
    expect((await world.service.nextNumber(world.cohortId, TODAY)).sequence).toBe(total + 2);
  });
});
