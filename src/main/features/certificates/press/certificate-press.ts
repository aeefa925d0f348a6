import { setImmediate } from 'node:timers/promises';
import type { CertificateLook, CertificatePress, PressBatch } from '@domain/certificates/ports';
import type { CertificateContent } from '@shared/certificates/content';
import {
  certificateHtmlParts,
  documentTitle,
  fitReport,
  pageCount,
  type RenderOptions,
  renderArtworkHtml,
  renderCertificateHtml,
} from '@shared/certificates/template/render';
import { fitMessage } from '@shared/certificates/template/report';
import type { PdfAssembler, PdfPrinter } from '../../../platform/pdf/pdf-port';

interface PressDeps {
  readonly printer: PdfPrinter;
  readonly assembler: PdfAssembler;
  /** Base of the font files for the hidden window and for the preview in the main window. */
  readonly printFonts: string;
  readonly previewFonts: string;
}

/** Certificates printed as one document: more at once take more memory, fewer repeat the cost of a print. */
const PRINTED_AT_ONCE = 50;
/** The window waits no longer than this for its turn, ms. */
const TURN = 15;

/** The template, the hidden window and the assembler put together: contents in, PDF and paper out. */
export function createCertificatePress(deps: PressDeps): CertificatePress {
  const { printer, assembler, printFonts, previewFonts } = deps;
  const options = (look: CertificateLook): Partial<RenderOptions> => ({
    ...look,
    letterhead: look.variant !== 'plain',
    fontBaseUrl: printFonts,
    onScreen: false,
  });

  const openBatch = async (look: CertificateLook): Promise<PressBatch> => {
    const artwork = renderArtworkHtml(options(look));
    const assembly = await assembler.begin(artwork === null ? null : await printer.toPdf(artwork));
    return {
      async print(contents, signal) {
        const html = await renderCalmly(contents, { ...options(look), artwork: false });
        const pdf = await printer.toPdf(html, signal ? { signal } : {});
        return { files: () => assembly.addChunk(pdf, contents.map(chunkDocument)) };
      },
      merged: (title) => assembly.merged(title),
      close: () => assembly.end(),
    };
  };

  return {
    openBatch,
    async toPdf(contents, look) {
      const batch = await openBatch(look);
      try {
        let files: Uint8Array[] = [];
        for (let at = 0; at < contents.length; at += PRINTED_AT_ONCE)
          files = await (await batch.print(contents.slice(at, at + PRINTED_AT_ONCE))).files();
        const [only] = files;
        // One certificate's file is the same as when it was issued, with its code in it.
        return contents.length === 1 && only ? only : await batch.merged('Sertifikat');
      } finally {
        await batch.close();
      }
    },
    print: async (contents, look) =>
      (await printer.print(await renderCalmly(contents, options(look)))) === 'printed',
    preview: (content, look) => ({
      html: renderCertificateHtml([content], {
        ...options(look),
        fontBaseUrl: previewFonts,
        onScreen: true,
      }),
      pages: pageCount(content),
      notes: fitReport(content).map(fitMessage),
    }),
    fitNotes: (content) => fitReport(content).map(fitMessage),
  };
}

/** Sets the pages with rests in between, so that the window goes on answering. */
async function renderCalmly(
  contents: readonly CertificateContent[],
  options: Partial<RenderOptions>,
): Promise<string> {
  const parts: string[] = [];
  let turn = performance.now();
  for (const part of certificateHtmlParts(contents, options)) {
    parts.push(part);
    if (performance.now() - turn < TURN) continue;
    await setImmediate();
    turn = performance.now();
  }
  return parts.join('');
}

function chunkDocument(content: CertificateContent) {
  const sides = pageCount(content) === 2 ? (['front', 'back'] as const) : (['front'] as const);
  return { title: documentTitle(content), code: content.verificationCode, sides };
}
