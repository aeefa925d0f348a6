import type { CertificateContent } from '@shared/certificates/content';
import {
  documentTitle,
  fitReport,
  pageCount,
  type RenderOptions,
  renderArtworkHtml,
  renderCertificateHtml,
} from '@shared/certificates/template/render';
import { fitMessage } from '@shared/certificates/template/report';
import type { CertificateLook, CertificatePress } from '../features/certificates';
import type { PdfAssembler, PdfPrinter } from './pdf/pdf-port';

interface PressDeps {
  readonly printer: PdfPrinter;
  readonly assembler: PdfAssembler;
  /** Base of the font files for the hidden window and for the preview in the main window. */
  readonly printFonts: string;
  readonly previewFonts: string;
}

/** The template, the hidden window and the assembler put together: contents in, PDF and paper out. */
export function createCertificatePress(deps: PressDeps): CertificatePress {
  const { printer, assembler, printFonts, previewFonts } = deps;
  const options = (look: CertificateLook): Partial<RenderOptions> => ({
    ...look,
    letterhead: look.variant !== 'plain',
    fontBaseUrl: printFonts,
  });
  return {
    async openBatch(look) {
      const artwork = renderArtworkHtml(options(look));
      await assembler.begin(artwork === null ? null : await printer.toPdf(artwork));
      return {
        async add(contents, signal) {
          const html = renderCertificateHtml(contents, { ...options(look), artwork: false });
          const pdf = await printer.toPdf(html, signal ? { signal } : {});
          return assembler.addChunk(pdf, contents.map(chunkDocument));
        },
        merged: (title) => assembler.merged(title),
      };
    },
    toPdf: (contents, look) => printer.toPdf(renderCertificateHtml(contents, options(look))),
    print: async (contents, look) =>
      (await printer.print(renderCertificateHtml(contents, options(look)))) === 'printed',
    preview: (content, look) => ({
      html: renderCertificateHtml([content], { ...options(look), fontBaseUrl: previewFonts }),
      pages: pageCount(content),
      notes: fitReport(content).map(fitMessage),
    }),
    fitNotes: (content) => fitReport(content).map(fitMessage),
  };
}

function chunkDocument(content: CertificateContent) {
  const sides = pageCount(content) === 2 ? (['front', 'back'] as const) : (['front'] as const);
  return { title: documentTitle(content), sides };
}
