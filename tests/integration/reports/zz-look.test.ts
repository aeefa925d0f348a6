import { openFile } from '@main/db/open';
import { migrate } from '@main/db/migrate';
import { seed } from '@main/db/seed';
import { createInlineRekapRunner } from '@main/features/reports/rekap-runner';
import { writeRekapWorkbook } from '@main/platform/workbook/rekap-writer';
import { DEFAULT_SETTINGS } from '@shared/settings/model';
import { buildYears } from '@support/build-reports';
import { REGIONS, NOW } from '@support/database';
import { rmSync, readFileSync, existsSync } from 'node:fs';
import { test } from 'vitest';
const office = { ...DEFAULT_SETTINGS.office, address: 'Jalan Satria Sudirman Nomor 1, Tangerang 15111', phone: '(021) 55764955', website: 'diskominfo.contoh.go.id', logo: existsSync('/tmp/rekap/logo.png') ? 'data:image/png;base64,'+readFileSync('/tmp/rekap/logo.png').toString('base64') : null };
const signatory = { prefix: 'Plt.' as const, position: 'Kepala Dinas Komunikasi dan Informatika Kota Tangerang', name: 'Contoh Pejabat', degreeBefore: 'Dr.', degreeAfter: 'S.Kom., M.Si.', rank: 'Pembina Utama Muda (IV/c)', nip: '197501012000031001' };
const N = Number(process.env.N ?? 400);
test('make', { timeout: 300000 }, async () => {
  const file = `/tmp/rekap/${process.env.Q ? 'q' : 'd'}${N}.db`;
  if (!existsSync(file)) {
    const d = openFile(file); await migrate(d); await seed(d, REGIONS, NOW);
    buildYears(d, { students: N, perCohort: N > 5000 ? 2000 : 60, isOneQuarter: Boolean(process.env.Q) });
    d.raw.exec(`UPDATE kim SET decree_number='SK/1', term_end='2027-01-01' WHERE id % 3 = 0; UPDATE kim SET status='lessActive' WHERE id%7=0; INSERT INTO kim_media VALUES (3,'web','a','2026-07-01')`);
    await d.close();
  }
  const runner = createInlineRekapRunner((f) => openFile(f, { readonly: true }), writeRekapWorkbook);
  for (const paper of ['A4', 'F4'] as const) {
    const t = performance.now();
    const p = await runner.preview({ databaseFile: file, scope: { period: process.env.P ?? '2026-Q3', cohortId: null, universityId: null } });
    const t2 = performance.now();
    const r = await runner.write({ databaseFile: file, scope: { period: process.env.P ?? '2026-Q3', cohortId: null, universityId: null }, paper, path: `/tmp/rekap/rekap-${paper}.xlsx`, office, signatory, printedOn: '2026-11-24' });
    console.log(paper, 'preview', Math.round(t2 - t), 'write', Math.round(performance.now() - t2), JSON.stringify(r.rows), Math.round(process.memoryUsage().rss / 1e6), 'MB', p.sections[1]?.indicators[0]?.now);
  }
});
