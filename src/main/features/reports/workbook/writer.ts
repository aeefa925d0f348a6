import type { OnProgress, RekapDocument, RekapResult, RekapWriter } from '@domain/reports/job';
import { reportTexts as texts } from '@domain/reports/texts';
import { AppError, isAppError } from '@shared/lib/errors';
// The plain entry brings its own 'require', which collides with the bundler's in a worker.
import { unzipSync } from 'fflate/browser';
import type { writeAtomically } from '../../../platform/files/atomic-write';
import type { createPackage, PackageWriter } from '../../../platform/workbook/write/package';
import { addDistrictSheet } from './district-sheet';
import { SHEETS } from './frame';
import { addKimSheet, addUniversitySheet } from './kim-sheets';
import { addListSheet, type ListSheet, listSheets } from './lists';
import { filledSheet } from './rows';
import { addSummarySheet } from './summary';

/** How its file is written: whole or not at all, part after part. */
export interface RekapFiles {
  readonly writeAtomically: typeof writeAtomically;
  readonly createPackage: typeof createPackage;
}

/**
 * Writes the Rekap as an .xlsx file. exceljs sets everything that has a look (its plain writer can place the logo, its
 * streaming writer cannot, and neither does 100,000 rows within 5 s beside the reading); the rows of the long sheets
 * are then let into its package as they come from the database.
 */
export function createRekapWriter(files: RekapFiles): RekapWriter {
  return async (path, document, onProgress, signal) => {
    const lists = listSheets(document);
    const parts = await skeleton(document, lists);
    await files.writeAtomically(path, async (temporary) => {
      const target = await files.createPackage(temporary);
      try {
        await fill(target, parts, lists, onProgress, signal);
        if (signal.aborted) throw new AppError('CANCELLED', texts.faults.cancelled);
        onProgress({ done: 1, total: 1, label: texts.progress.saving });
        await target.finish();
      } catch (error) {
        await target.abort();
        throw signal.aborted && !isAppError(error)
          ? new AppError('CANCELLED', texts.faults.cancelled)
          : error;
      }
    });
    return resultOf(path, document);
  };
}

/** The package's files by name, with empty long sheets. */
async function skeleton(
  document: RekapDocument,
  lists: readonly ListSheet[],
): Promise<Record<string, Uint8Array>> {
  // Loaded with the first report, not with the program.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = document.office.agency;
  workbook.title = `${document.heading.title} ${document.heading.periodTitle}`;
  // Programs that calculate do so once on opening; the others show the cached values, which are the same.
  workbook.calcProperties.fullCalcOnLoad = true;
  addSummarySheet(workbook, document);
  addDistrictSheet(workbook, document);
  addKimSheet(workbook, document);
  addUniversitySheet(workbook, document);
  for (const list of lists) addListSheet(workbook, document, list);
  return unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function fill(
  target: PackageWriter,
  parts: Readonly<Record<string, Uint8Array>>,
  lists: readonly ListSheet[],
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<void> {
  const total = lists.reduce((sum, { source }) => sum + source.count, 0);
  let done = 0;
  const sheetNames = Object.values(SHEETS) as string[];
  for (const [name, bytes] of Object.entries(parts)) {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
    const list = lists.find((entry) => entry.name === sheetNames[Number(number) - 1]);
    if (!list) {
      await target.add(name, bytes);
      continue;
    }
    const onRows = (count: number) => {
      done += count;
      onProgress({ done, total, label: list.progress });
    };
    await target.addStream(name, filledSheet(new TextDecoder().decode(bytes), list, onRows, signal));
  }
}

function resultOf(
  path: string,
  { figures, participants, programs, certificates }: RekapDocument,
): RekapResult {
  return {
    path,
    rows: {
      [SHEETS.districts]: figures.perDistrict.length,
      [SHEETS.kim]: figures.perKim.length,
      [SHEETS.universities]: figures.perUniversity.length,
      [SHEETS.programs]: programs.count,
      [SHEETS.participants]: participants.count,
      [SHEETS.certificates]: certificates.count,
    },
  };
}
