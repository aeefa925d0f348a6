import { createCertificatePress } from '@main/features/certificates';
import type { PdfAssembler, PdfPrinter } from '@main/platform/pdf/pdf-port';
import { TEMPLATE_VERSION } from '@shared/certificates/template/render';
import { expect, test } from 'vitest';
import { SAMPLE_CONTENT } from '../../../shared/certificates/sample-content';

/** What reaches the hidden window, which no plain test has. */
function press() {
  const printed: string[] = [];
  const printer: PdfPrinter = {
    toPdf: async (html) => {
      printed.push(html);
      return new Uint8Array();
    },
    print: async (html) => {
      printed.push(html);
      return 'printed';
    },
    close: () => undefined,
  };
  const assembler: PdfAssembler = {
    begin: async () => ({
      addChunk: async () => [],
      merged: async () => new Uint8Array(),
      end: async () => undefined,
    }),
    close: async () => undefined,
  };
  const made = createCertificatePress({ printer, assembler, printFonts: 'a/', previewFonts: 'b/' });
  return { printed, made };
}

const LOOK = { variant: 'full', offsetX: 0, offsetY: 0 } as const;
const issued = { content: SAMPLE_CONTENT, templateVersion: TEMPLATE_VERSION };
const newer = { ...issued, templateVersion: TEMPLATE_VERSION + 1 };

test('a certificate of a template this program does not know is refused, not set with another', async () => {
  const { made, printed } = press();
  const refused = { code: 'TEMPLATE_UNKNOWN', message: expect.stringContaining(SAMPLE_CONTENT.number) };
  await expect(made.print([issued, newer], LOOK)).rejects.toMatchObject(refused);
  await expect((await made.openBatch(LOOK)).print([newer])).rejects.toMatchObject(refused);
  expect(() => made.preview(newer, LOOK)).toThrow(expect.objectContaining(refused));
  expect(printed.filter((html) => html.includes(SAMPLE_CONTENT.recipient.name))).toEqual([]);
});

test('one that it knows is set with it, on paper and in the window', async () => {
  const { made, printed } = press();
  expect(await made.print([issued], LOOK)).toBe(true);
  expect(printed[0]).toContain('a/');
  expect(made.preview(issued, LOOK).html).toContain('b/');
});
