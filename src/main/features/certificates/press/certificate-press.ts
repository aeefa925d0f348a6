import { setImmediate } from 'node:timers/promises';
import type {
  CertificateLook,
  CertificatePress,
  FrozenCertificate,
  PressBatch,
} from '@domain/certificates/ports';
import type { CertificateContent } from '@shared/certificates/content';
import {
  certificateHtmlParts,
  documentTitle,
  fitReport,
  isKnownTemplate,
  pageCount,
  type RenderOptions,
  renderArtworkHtml,
  renderCertificateHtml,
  TEMPLATE_VERSION,
} from '@shared/certificates/template/render';
import { fitMessage } from '@shared/certificates/template/report';
import { AppError } from '@shared/lib/errors';
import type { PdfAssembler, PdfPrinter } from '../../../platform/pdf/pdf-port';
import { texts } from '../texts';

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
  const options = (look: CertificateLook, templateVersion = TEMPLATE_VERSION): Partial<RenderOptions> => ({
    ...look,
    templateVersion,
    letterhead: look.variant !== 'plain',
    fontBaseUrl: printFonts,
    onScreen: false,
  });

  const openBatch = async (look: CertificateLook): Promise<PressBatch> => {
    const artwork = renderArtworkHtml(options(look));
    const assembly = await assembler.begin(artwork === null ? null : await printer.toPdf(artwork));
    return {
      async print(certificates, signal) {
        const contents = certificates.map(({ content }) => content);
        const html = await renderCalmly(contents, {
          ...options(look, versionOf(certificates)),
          artwork: false,
        });
        const pdf = await printer.toPdf(html, signal ? { signal } : {});
        return { files: () => assembly.addChunk(pdf, contents.map(chunkDocument)) };
      },
      merged: (title) => assembly.merged(title),
      close: () => assembly.end(),
    };
  };

  return {
    openBatch,
    async toPdf(certificates, look) {
      const batch = await openBatch(look);
      try {
        let files: Uint8Array[] = [];
        for (let at = 0; at < certificates.length; at += PRINTED_AT_ONCE)
          files = await (await batch.print(certificates.slice(at, at + PRINTED_AT_ONCE))).files();
        const [only] = files;
        // One certificate's file is the same as when it was issued, with its code in it.
        return certificates.length === 1 && only ? only : await batch.merged('Sertifikat');
      } finally {
        await batch.close();
      }
    },
    async print(certificates, look) {
      const contents = certificates.map(({ content }) => content);
      const html = await renderCalmly(contents, options(look, versionOf(certificates)));
      return (await printer.print(html)) === 'printed';
    },
    preview(certificate, look) {
      const { content } = certificate;
      const own = { ...options(look, versionOf([certificate])), fontBaseUrl: previewFonts, onScreen: true };
      return {
        html: renderCertificateHtml([content], own),
        pages: pageCount(content),
        notes: notesOf(certificate),
      };
    },
    fitNotes: notesOf,
  };
}

const notesOf = ({ content, templateVersion }: FrozenCertificate): string[] =>
  fitReport(content, templateVersion).map(fitMessage);

/**
 * The template that certificates are set with: the one each was issued with, never the newest. While the program knows
 * a single one, no document can mix two; with a second, each needs a document of its own.
 * @throws AppError TEMPLATE_UNKNOWN for a certificate of a newer program
 */
function versionOf(certificates: readonly FrozenCertificate[]): number {
  const unknown = certificates.find(({ templateVersion }) => !isKnownTemplate(templateVersion));
  if (unknown) throw new AppError('TEMPLATE_UNKNOWN', texts.templateUnknown(unknown.content.number));
  const versions = new Set(certificates.map(({ templateVersion }) => templateVersion));
  if (versions.size > 1) throw new RangeError('Certificates of several templates in one document');
  return certificates[0]?.templateVersion ?? TEMPLATE_VERSION;
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
