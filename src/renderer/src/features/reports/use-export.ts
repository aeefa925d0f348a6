import { notifyError, notifyWritten } from '@renderer/components/feedback';
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
      if (file)
        notifyWritten(texts.exported(file.fileName), file, {
          message: texts.exportedRows(formatNumber(file.rows)),
        });
    } catch (error) {
      if (!wasCancelled(error)) notifyError(texts.exportFailed, error);
    } finally {
      setExporting(false);
    }
  };
  return { exportRekap, isExporting };
}
