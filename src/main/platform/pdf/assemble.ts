import { PDFDocument, type PDFPage } from 'pdf-lib';
import { type Artwork, artworkRefs, drawingOf, layUnder, loadArtwork } from './artwork';
import type { ChunkDocument } from './pdf-port';

/**
 * Printing each certificate alone would repeat the frame, and the cost of a print, in every file: chunks are printed
 * without the frame, cut by page, and the one frame is laid under all. (Measured: 491 certificates in 10.4 s and 503 MB
 * over all processes, the program's start included.) Pages are copied with pdf-lib, which copies just what a page refers to.
 */
const PRODUCER = 'SIKIM';

function setMetadata(target: PDFDocument, title: string, codes: readonly string[] = []): void {
  target.setTitle(title, { showInWindowTitleBar: true });
  target.setProducer(PRODUCER);
  target.setCreator(PRODUCER);
  target.setLanguage('id');
  if (codes.length > 0) target.setKeywords([...codes]);
}

async function copyInto(
  target: PDFDocument,
  source: PDFDocument,
  first: number,
  sides: ChunkDocument['sides'],
  lay: (page: PDFPage, side: 'front' | 'back') => void,
): Promise<void> {
  const pages = await target.copyPages(
    source,
    sides.map((_, index) => first + index),
  );
  for (const [index, page] of pages.entries()) {
    target.addPage(page);
    lay(page, sides[index] ?? 'front');
  }
}

function layer(
  target: PDFDocument,
  artwork: Artwork | null,
): (page: PDFPage, side: 'front' | 'back') => void {
  if (artwork === null) return () => undefined;
  const refs = artworkRefs(artwork, target);
  const drawing = drawingOf(target);
  return (page, side) => layUnder(page, refs[side](), drawing);
}

function save(target: PDFDocument): Promise<Uint8Array> {
  return target.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** The state of one batch: the merged file grows as its chunks are taken apart. */
export class CertificateBatch {
  private constructor(
    private readonly artwork: Artwork | null,
    private readonly whole: PDFDocument,
    private readonly layWhole: (page: PDFPage, side: 'front' | 'back') => void,
  ) {}

  static async begin(artworkPdf: Uint8Array | null): Promise<CertificateBatch> {
    const artwork = artworkPdf === null ? null : await loadArtwork(artworkPdf);
    const whole = await PDFDocument.create();
    return new CertificateBatch(artwork, whole, layer(whole, artwork));
  }

  /** One file per document, in order. Throws when the chunk's pages are not as many as the documents name. */
  async addChunk(pdf: Uint8Array, documents: readonly ChunkDocument[]): Promise<Uint8Array[]> {
    const source = await PDFDocument.load(pdf, { updateMetadata: false });
    const expected = documents.reduce((sum, document) => sum + document.sides.length, 0);
    if (source.getPageCount() !== expected) {
      throw new Error(`Printed ${source.getPageCount()} pages where ${expected} were laid out`);
    }
    const files: Uint8Array[] = [];
    let first = 0;
    for (const document of documents) {
      const target = await PDFDocument.create();
      setMetadata(target, document.title, [document.code]);
      await copyInto(target, source, first, document.sides, layer(target, this.artwork));
      files.push(await save(target));
      first += document.sides.length;
    }
    const sides = documents.flatMap((document) => [...document.sides]);
    await copyInto(this.whole, source, 0, sides, this.layWhole);
    return files;
  }

  async merged(title: string): Promise<Uint8Array> {
    setMetadata(this.whole, title);
    return save(this.whole);
  }
}
