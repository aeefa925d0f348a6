import { createPdfAssembler } from '@main/workers/pdf';
import { builtWorker } from '@support/built-worker';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';

const threadsOf = await builtWorker('pdf');

/** Pages that can be told apart by their width. */
async function pdfOf(widths: readonly number[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const width of widths) document.addPage([width, 100]);
  return document.save();
}

const widthsOf = async (pdf: Uint8Array) =>
  (await PDFDocument.load(pdf)).getPages().map((page) => page.getWidth());
const one = (code: string) => [{ title: code, code, sides: ['front'] as const }];

test('chunks asked for together are cut in their order, and batches do not mix', async () => {
  const assembler = createPdfAssembler(threadsOf().start);
  const [first, second] = [await assembler.begin(null), await assembler.begin(null)];
  const widths = [201, 202, 203, 204];
  const files = await Promise.all(
    widths.map(async (width) =>
      (width < 204 ? first : second).addChunk(await pdfOf([width]), one(`C${width}`)),
    ),
  );
  expect(await Promise.all(files.flat().map(widthsOf))).toEqual(widths.map((width) => [width]));
  expect(await widthsOf(await first.merged('Semua'))).toEqual([201, 202, 203]);
  await first.end();
  await expect(first.merged('Semua')).rejects.toThrow('No such batch');
  expect(await widthsOf(await second.merged('Semua'))).toEqual([204]);
  await assembler.close();
});

test('a thread that dies fails what waits; the next batch has another, and ending the old one is no fault', async () => {
  const { start, threads } = threadsOf();
  const assembler = createPdfAssembler(start);
  const lost = await assembler.begin(null);
  const waiting = lost.addChunk(await pdfOf([201]), one('C1'));
  void threads[0]?.worker.terminate();
  await expect(waiting).rejects.toThrow('thread ended');
  await lost.end();
  const next = await assembler.begin(null);
  expect(await next.addChunk(await pdfOf([202]), one('C2'))).toHaveLength(1);
  expect(threads).toHaveLength(2);
  await assembler.close();
});
