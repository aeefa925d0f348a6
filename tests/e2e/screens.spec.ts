import { askDatabase, goTo, passFirstRun, runCli } from '../support/app-data';
import { expect, test } from '../support/electron-app';

/** Path, name of the picture, the page's own heading: no other page's will do. */
const SCREENS = [
  ['/', 'home', 'Beranda'],
  ['/cohorts', 'cohorts', 'Angkatan'],
  ['/cohorts/1', 'cohort', { sql: 'SELECT name FROM cohort WHERE id = 1' }],
  ['/students', 'students', 'Mahasiswa'],
  ['/students/1', 'student', { sql: 'SELECT name FROM student WHERE id = 1' }],
  ['/placements', 'placements', 'Penempatan'],
  ['/programs', 'programs', 'Program kerja'],
  ['/programs/1', 'program', { sql: 'SELECT title FROM program WHERE id = 1' }],
  ['/scores', 'scores', 'Penilaian'],
  ['/certificates', 'certificates', 'Sertifikat'],
  ['/reports', 'reports', 'Laporan'],
  ['/kim', 'kim', 'KIM'],
  ['/kim/1', 'kim-detail', 'KIM Sukarasa'],
  ['/universities', 'universities', 'Perguruan tinggi'],
  ['/settings', 'settings', 'Pengaturan'],
  ['/import', 'import', 'Impor mahasiswa'],
] as const;

/** Every screen with data in it, for people to look at; the test itself holds that each draws its title without an error. */
for (const scheme of ['light', 'dark'] as const)
  test(`every screen draws, ${scheme}`, async ({ unlaunched: sikim }) => {
    runCli(sikim.dataFolder, 'demo-data', '--students', '240');
    const page = await sikim.launch();
    await page.emulateMedia({ colorScheme: scheme });
    await passFirstRun(page);
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await sikim.resize(width, height);
      for (const [path, picture, title] of SCREENS) {
        await goTo(page, path);
        const name = typeof title === 'string' ? title : String(askDatabase(sikim.dataFolder, title.sql));
        await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await sikim.shot(`${picture}-${width}-${scheme}`);
      }
    }
  });
