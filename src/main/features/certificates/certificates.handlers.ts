import type { FileChooser } from '../../platform/ports';
import { rpc } from '../../rpc/implement';
import type { ListExporter } from '../list-exporter';
import { exportHandler } from '../record-handlers';
import type { CertificatesService } from './certificates.service';
import { registerList } from './register-list';

export function certificatesHandlers(
  service: CertificatesService,
  { exporter, files }: { exporter: ListExporter; files: FileChooser },
) {
  const os = rpc.certificates;
  return {
    candidates: os.candidates.handler(({ input }) => service.candidates(input)),
    summary: os.summary.handler(({ input }) =>
      service.summary(input.cohortId, input.issuedOn, input.enrolmentIds),
    ),
    nextNumber: os.nextNumber.handler(({ input }) =>
      service.nextNumber(input.cohortId, input.issuedOn, input),
    ),
    preview: os.preview.handler(({ input }) => service.preview(input.enrolmentId, input.issuedOn)),
    fitNotes: os.fitNotes.handler(({ input }) =>
      service.fitNotes(input.cohortId, input.enrolmentIds, input.issuedOn),
    ),
    chooseFolder: os.chooseFolder.handler(() =>
      files.chooseFolder({ title: 'Pilih folder untuk sertifikat' }),
    ),
    issue: os.issue.handler(({ input, signal }) => service.issue(input, signal)),
    resume: os.resume.handler(({ input, signal }) => service.resume(input.batchId, signal)),
    cancelIssue: os.cancelIssue.handler(({ input }) => service.cancelIssue(input.cohortId)),
    batches: os.batches.handler(({ input }) => service.batches(input.cohortId, input.unfinished)),
    dismissBatch: os.dismissBatch.handler(({ input }) => service.dismissBatch(input.batchId)),
    openFolder: os.openFolder.handler(({ input }) => service.openFolder(input.batchId)),
    openMerged: os.openMerged.handler(({ input }) => service.openMerged(input.batchId)),
    register: os.register.handler(({ input }) => service.register(input)),
    exportRegister: exportHandler(os.exportRegister, exporter, registerList),
    get: os.get.handler(({ input }) => service.get(input.id)),
    print: os.print.handler(({ input }) => service.print(input.ids)),
    savePdf: os.savePdf.handler(({ input }) => service.savePdf(input.ids)),
    revoke: os.revoke.handler(({ input }) => service.revoke(input.id, input.reason)),
    replace: os.replace.handler(({ input }) => service.replace(input.id, input.reason, input.issuedOn)),
    listSeries: os.listSeries.handler(() => service.listSeries()),
    updateSeries: os.updateSeries.handler(({ input }) => service.updateSeries(input.id, input.series)),
  };
}
