import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { formatNumber } from '@renderer/lib/format';
import { runJob } from '@renderer/lib/jobs';
import { client } from '@renderer/lib/rpc';
import { wasCancelled } from '@renderer/lib/write-list';
import type { Paper, RekapScope } from '@shared/reports/model';
import { useState } from 'react';
import { texts } from './texts';

/** Saves the workbook where the user says, with progress at the top of the window, and offers to open it. */
export function useExport() {
  const [isExporting, setExporting] = useState(false);
  const exportRekap = async (input: RekapScope & { paper: Paper }) => {
    setExporting(true);
    try {
      const file = await runJob(texts.exporting, (signal) => client.reports.exportRekap(input, { signal }));
      if (file) offer(file);
    } catch (error) {
      if (!wasCancelled(error)) notifyError(texts.exportFailed, error);
    } finally {
      setExporting(false);
    }
  };
  return { exportRekap, isExporting };
}

function offer({ token, fileName, rows }: { token: string; fileName: string; rows: number }): void {
  const attempt = (work: Promise<unknown>) => {
    work.catch((error: unknown) => notifyError(texts.openFailed, error));
  };
  notifySuccess({
    title: texts.exported(fileName),
    message: texts.exportedRows(formatNumber(rows)),
    next: [
      { label: texts.open, onClick: () => attempt(client.reports.openFile({ token })) },
      { label: texts.showInFolder, onClick: () => attempt(client.reports.showInFolder({ token })) },
    ],
  });
}
