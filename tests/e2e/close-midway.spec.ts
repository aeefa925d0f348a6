import { askDatabase, beginBatch, runCli } from '../support/app-data';
import { expect, test } from '../support/electron-app';
import { closeWhilePrinting, holdPrints, untilHeld } from '../support/printing';

test('closed while a batch prints, the program ends at once and the batch can go on', async ({
  unlaunched: sikim,
}) => {
  runCli(sikim.dataFolder, 'demo-data', '--students', '240', '--seed', '4');
  const count = (sql: string) => askDatabase(sikim.dataFolder, sql) as number;
  const page = await sikim.launch();
  await holdPrints(sikim.app);
  await beginBatch(page, sikim.dataFolder);
  await untilHeld(sikim.app);
  await closeWhilePrinting(sikim.app);
  expect(await sikim.untilEnded()).toBe(0);

  expect(count("SELECT count(*) FROM certificate_batch WHERE state = 'done'")).toBe(0);
  expect(count("SELECT count(*) FROM certificate_batch_item WHERE state = 'waiting'")).toBeGreaterThan(0);
  const check = JSON.parse(runCli(sikim.dataFolder, 'check', '--json')) as { ok: boolean };
  expect(check.ok).toBe(true);
});
