import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CertificateBatch } from '@main/platform/pdf/assemble';
import { readVerificationCodes } from '@main/platform/pdf/read-codes';
import { temporaryFolder } from '@support/database';
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
      { title: 'Sertifikat 1, Siti', code: 'AAAA-0001-ZZZZ', sides: both },
      { title: 'Sertifikat 2, Adi', code: 'AAAA-0002-ZZZZ', sides: ['front'] as const },
    ];
    const first = await batch.addChunk(await pdfOf([201, 202, 203]), documents);
    const second = await batch.addChunk(await pdfOf([204]), [
      { title: 'Sertifikat 3', code: 'AAAA-0003-ZZZZ', sides: ['front'] as const },
    ]);
    expect(await Promise.all([...first, ...second].map(widthsOf))).toEqual([[201, 202], [203], [204]]);
    expect(await widthsOf(await batch.merged('Semua'))).toEqual([201, 202, 203, 204]);
    expect((await PDFDocument.load(first[1] ?? '')).getTitle()).toBe('Sertifikat 2, Adi');
  });

  it('lays the artwork under each page but carries it once in a file', async () => {
    const batch = await CertificateBatch.begin(await pdfOf([300, 300]));
    const documents = [1, 2, 3].map((index) => ({ title: `S${index}`, code: `C${index}`, sides: both }));
    const [file] = await batch.addChunk(await pdfOf([300, 300, 300, 300, 300, 300]), documents);
    expect(countForms(await PDFDocument.load(file ?? ''))).toBe(2);
    const merged = await PDFDocument.load(await batch.merged('Semua'));
    expect(countForms(merged)).toBe(2);
    for (const page of merged.getPages()) expect(page.node.Resources()?.toString()).toContain('/Artwork');
  });

  it('refuses a chunk whose pages are not those that were laid out, or names would slip by one', async () => {
    const batch = await CertificateBatch.begin(null);
    await expect(
      batch.addChunk(await pdfOf([200]), [{ title: 'S', code: 'C', sides: both }]),
    ).rejects.toThrow('1 pages where 2');
  });
});

describe('the code in a file', () => {
  const write = async (bytes: Uint8Array) => {
    const path = join(temporaryFolder(), 'a.pdf');
    writeFileSync(path, bytes);
    return path;
  };

  it('is read back from the certificate it belongs to', async () => {
    const batch = await CertificateBatch.begin(null);
    const documents = ['K7QF-3M2X-9TBA', '0000-1111-2222'].map((code) => ({
      ...{ title: 'Sertifikat', code },
      sides: ['front'] as const,
    }));
    const [, second] = await batch.addChunk(await pdfOf([201, 202]), documents);
    expect(await readVerificationCodes(await write(second ?? new Uint8Array()))).toEqual(['0000-1111-2222']);
  });

  it('is not found in a PDF that is not ours, and a file that is no PDF is refused', async () => {
    expect(await readVerificationCodes(await write(await pdfOf([100])))).toEqual([]);
    const text = await write(new TextEncoder().encode('bukan pdf'));
    await expect(readVerificationCodes(text)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(readVerificationCodes('/tidak/ada.pdf')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});
