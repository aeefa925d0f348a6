import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CertificatePress } from '@domain/certificates/ports';
import { fontFiles } from '@shared/certificates/template/fonts';
import { createCertificatePress } from '../features/certificates';
import { createPdfPrinter, PRINT_FONT_BASE_URL } from '../platform/pdf/electron-pdf-printer';
import { createPdfAssembler } from '../workers/pdf';
import type { StartWorker } from '../workers/thread';

/**
 * The press of the program, opened with its first job: fonts, hidden window and worker cost nothing until then.
 * @param fontFolder where resources/certificate/fonts lies; @param previewFonts the same as the main window's pages see it
 */
export function createPress(options: {
  fontFolder: string;
  previewFonts: string;
  startWorker: StartWorker;
}): CertificatePress & { close(): void } {
  let opened: { press: CertificatePress; close(): void } | null = null;
  const open = () => {
    if (opened) return opened.press;
    const fonts = new Map(
      fontFiles().map((name) => [name, new Uint8Array(readFileSync(join(options.fontFolder, name)))]),
    );
    const printer = createPdfPrinter({ fonts });
    const assembler = createPdfAssembler(options.startWorker);
    const press = createCertificatePress({
      printer,
      assembler,
      printFonts: PRINT_FONT_BASE_URL,
      previewFonts: options.previewFonts,
    });
    const close = () => {
      printer.close();
      void assembler.close();
    };
    opened = { press, close };
    return press;
  };
  return {
    openBatch: (look) => open().openBatch(look),
    toPdf: (certificates, look) => open().toPdf(certificates, look),
    print: (certificates, look) => open().print(certificates, look),
    preview: (certificate, look) => open().preview(certificate, look),
    fitNotes: (certificate) => open().fitNotes(certificate),
    close() {
      opened?.close();
      opened = null;
    },
  };
}
