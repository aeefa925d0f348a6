import { goTo, passFirstRun, runCli } from '../support/app-data';
import { expect, test } from '../support/electron-app';

const SCREENS = [
  ['/', 'home', 'Beranda'],
  ['/cohorts', 'cohorts', 'Angkatan'],
  ['/cohorts/1', 'cohort', /CONTOH/],
  ['/students', 'students', 'Mahasiswa'],
  ['/students/1', 'student', /./],
  ['/placements', 'placements', 'Penempatan'],
  ['/programs', 'programs', 'Program kerja'],
  ['/programs/1', 'program', /./],
  ['/scores', 'scores', /./],
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
    test.setTimeout(180_000);
    runCli(sikim.dataFolder, 'demo-data', '--students', '240');
    const page = await sikim.launch();
    await page.emulateMedia({ colorScheme: scheme });
    await passFirstRun(page);
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await sikim.resize(width, height);
      for (const [path, name, title] of SCREENS) {
        await goTo(page, path);
        await expect(page.getByRole('heading', { level: 1, name: title }).first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        await sikim.shot(`${name}-${width}-${scheme}`);
      }
    }
  });
