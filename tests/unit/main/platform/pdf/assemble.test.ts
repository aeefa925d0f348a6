import { CertificateBatch, mergePdfs, splitPdf } from '@main/platform/pdf/assemble';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

/** Pages that can be told apart by their width. */
async function pdfOf(widths: readonly number[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const width of widths) document.addPage([width, 100]).drawText(`halaman ${width}`, { x: 5, y: 5 });
  return document.save();
}

async function widthsOf(pdf: Uint8Array): Promise<number[]> {
  return (await PDFDocument.load(pdf)).getPages().map((page) => page.getWidth());
}

function countForms(document: PDFDocument): number {
  return document.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) =>
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form'),
    ).length;
}

const both = ['front', 'back'] as const;

describe('CertificateBatch', () => {
  it('gives each certificate its own pages, and all of them in order in the merged file', async () => {
    const batch = await CertificateBatch.begin(null);
    const documents = [
      { title: 'Sertifikat 1, Siti', sides: both },
      { title: 'Sertifikat 2, Adi', sides: ['front'] as const },
    ];
    const first = await batch.addChunk(await pdfOf([201, 202, 203]), documents);
    const second = await batch.addChunk(await pdfOf([204]), [
      { title: 'Sertifikat 3', sides: ['front'] as const },
    ]);
    expect(await Promise.all([...first, ...second].map(widthsOf))).toEqual([[201, 202], [203], [204]]);
    expect(await widthsOf(await batch.merged('Semua'))).toEqual([201, 202, 203, 204]);
    expect((await PDFDocument.load(first[1] ?? '')).getTitle()).toBe('Sertifikat 2, Adi');
  });

  it('lays the artwork under each page but carries it once in a file', async () => {
    const batch = await CertificateBatch.begin(await pdfOf([300, 300]));
    const documents = [1, 2, 3].map((index) => ({ title: `S${index}`, sides: both }));
    const [file] = await batch.addChunk(await pdfOf([300, 300, 300, 300, 300, 300]), documents);
    expect(countForms(await PDFDocument.load(file ?? ''))).toBe(2);
    const merged = await PDFDocument.load(await batch.merged('Semua'));
    expect(countForms(merged)).toBe(2);
    for (const page of merged.getPages()) expect(page.node.Resources()?.toString()).toContain('/Artwork');
  });

  it('refuses a chunk whose pages are not those that were laid out, or names would slip by one', async () => {
    const batch = await CertificateBatch.begin(null);
    await expect(batch.addChunk(await pdfOf([200]), [{ title: 'S', sides: both }])).rejects.toThrow(
      '1 pages where 2',
    );
  });
});

it('splits by page counts and merges again to the same pages', async () => {
  const parts = await splitPdf(await pdfOf([201, 202, 203, 204]), [1, 2, 1]);
  expect(await Promise.all(parts.map(widthsOf))).toEqual([[201], [202, 203], [204]]);
  expect(await widthsOf(await mergePdfs(parts, 'Gabungan'))).toEqual([201, 202, 203, 204]);
});
