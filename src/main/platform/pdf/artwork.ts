import { deflateSync, inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';

/** The artwork of a page as bytes that any number of documents can take over without deflating them again. */
interface ArtworkForm {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict;
  readonly width: number;
  readonly height: number;
}

export interface Artwork {
  readonly source: PDFDocument;
  readonly front: ArtworkForm;
  readonly back: ArtworkForm;
}

export type ArtworkRefs = Readonly<Record<'front' | 'back', () => PDFRef>>;

const FORM_NAME = PDFName.of('Artwork');

/** Chromium writes seven digits where a printer sees three; the unit is a quarter of a point or larger. */
function shorten(content: string): string {
  return content.replace(/-?\d*\.\d{3,}/g, (number) => {
    const rounded = Number(number);
    // Matrices and opacities keep their precision: only coordinates are large enough to cut.
    return Math.abs(rounded) < 2 ? number : String(Math.round(rounded * 100) / 100);
  });
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((stream) => {
      const found = page.doc.context.lookup(stream);
      if (!(found instanceof PDFRawStream)) throw new Error('Artwork page without content');
      return inflateSync(found.contents).toString('latin1');
    })
    .join('\n');
}

function toForm(page: PDFPage): ArtworkForm {
  const { width, height } = page.getSize();
  const bytes = deflateSync(Buffer.from(shorten(contentOf(page)), 'latin1'), { level: 9 });
  return { bytes, width, height, resources: page.node.Resources() ?? page.doc.context.obj({}) };
}

/** Reads a PDF of two pages, front and back. */
export async function loadArtwork(pdf: Uint8Array): Promise<Artwork> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  const [front, back] = source.getPages();
  if (!front || !back) throw new Error('The artwork needs a front and a back page');
  return { source, front: toForm(front), back: toForm(back) };
}

/** Hands out the artwork's objects within one document, each made when first used. */
export function artworkRefs(artwork: Artwork, target: PDFDocument): ArtworkRefs {
  const { context } = target;
  const made = new Map<ArtworkForm, PDFRef>();
  const refOf = (form: ArtworkForm): PDFRef => {
    const known = made.get(form);
    if (known) return known;
    const copier = PDFObjectCopier.for(artwork.source.context, context);
    const dict = context.obj({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, form.width, form.height],
      Filter: 'FlateDecode',
      Length: form.bytes.length,
    });
    dict.set(PDFName.of('Resources'), copier.copy(form.resources));
    const ref = context.register(PDFRawStream.of(dict, form.bytes));
    made.set(form, ref);
    return ref;
  };
  return { front: () => refOf(artwork.front), back: () => refOf(artwork.back) };
}

/** Draws the artwork before all that the page has. */
export function layUnder(page: PDFPage, form: PDFRef, drawing: PDFRef): void {
  const { context } = page.doc;
  const resources = page.node.Resources() ?? context.obj({});
  const forms = resources.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? context.obj({});
  forms.set(FORM_NAME, form);
  resources.set(PDFName.of('XObject'), forms);
  page.node.set(PDFName.of('Resources'), resources);
  const contents = page.node.get(PDFName.of('Contents'));
  const rest = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  const list = context.obj([]);
  for (const item of [drawing, ...rest]) list.push(item);
  page.node.set(PDFName.of('Contents'), list);
}

/** The content stream that calls the artwork; one serves all pages of a document. */
export function drawingOf(target: PDFDocument): PDFRef {
  return target.context.register(target.context.stream('q /Artwork Do Q\n'));
}
