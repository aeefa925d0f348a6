import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { composeFeatures } from '@main/compose';
import { createWorkerListReader } from '@main/platform/list-reader';
import { test } from 'vitest';
import { commit, importAdapters, openList } from '../../support/build-imports';
import { testDatabase } from '../../support/database';

test('bench', { timeout: 600_000 }, async () => {
  const database = await testDatabase();
  const listReader = createWorkerListReader(() => new Worker('/tmp/imports/app/out/main/workers/read-list.js'));
  const world = composeFeatures(database, { ...importAdapters(), listReader });
  const path = process.env.LIST ?? '/tmp/imports/list5000.xlsx';
  const cpu0 = process.cpuUsage();
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const t = performance.now();
    const c = process.cpuUsage();
    const result = await work();
    const used = process.cpuUsage(c);
    console.log(name, Math.round(performance.now() - t), 'ms; cpu', Math.round((used.user + used.system) / 1000), 'blocked max', Math.round(delay.max / 1e6));
    delay.disable();
    return result;
  };
  if (process.env.MANY) {
    await step('seed 100k', async () => {
      database.raw.exec(`INSERT INTO university (name, kind, created_at, updated_at) VALUES ('Universitas Islam Syekh-Yusuf','university','','');
        INSERT INTO cohort (name, kind, start_date, end_date, created_at, updated_at) VALUES ('Lama','KKN','2025-01-01','2025-02-02','','');
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 100000)
        INSERT INTO student (university_id, student_number, name, created_at, updated_at) SELECT 1, '77' || i, 'Nama ' || i, '', '' FROM n;
        INSERT INTO enrolment (student_id, cohort_id, created_at, updated_at) SELECT id, 1, '', '' FROM student;`);
    });
  }
  const choices = await step('open', () => openList(world, { path }));
  const preview = await step('preview', () => world.imports.service.preview(choices));
  await step('rows', () => world.imports.service.rows({ ...choices, show: 'all', search: '', offset: 4000, limit: 100 }));
  const result = await step('commit', () => commit(world, { ...choices, digest: preview.digest }));
  console.log(JSON.stringify(result));
  await step('unchanged preview', () => world.imports.service.preview(choices));
  database.raw.exec("UPDATE student SET phone = '+628111' WHERE student_number LIKE '0021%'");
  await step('changed commit', () => commit(world, choices).then((r) => world.imports.service.undo(r.batchId ?? 0)));
  database.raw.exec("UPDATE student SET phone = (SELECT after ->> 'phone' FROM import_change c WHERE c.batch_id = 1 AND c.entity = 'student' AND c.entity_id = student.id) WHERE student_number LIKE '0021%'");
  await step('undo', () => world.imports.service.undo(result.batchId ?? 0));
  await world.imports.service.close(choices.sessionId);
  void cpu0;
});
