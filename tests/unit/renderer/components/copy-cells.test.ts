import { toCells } from '@renderer/components/data-table/copy-cells';
import { columnsOf } from '@renderer/components/data-table/from-contract';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly name: string | null;
  readonly number: number | null;
  readonly date: string | null;
}

const COLUMNS = columnsOf<Row>([
  { id: 'name', header: 'Nama', kind: 'text', width: 100 },
  { id: 'number', header: 'Nilai', kind: 'number', width: 100 },
  { id: 'date', header: 'Tanggal', kind: 'date', width: 100 },
]);

const row = (values: Partial<Row>): Row => ({ name: 'Ani', number: 1, date: '2026-11-24', ...values });
const lines = (rows: readonly Row[]) => toCells(COLUMNS, rows).plain.split('\r\n').slice(1);

describe('rows copied for a spreadsheet', () => {
  it('stand under their headings; numbers without points between thousands, dates as every program reads them', () => {
    expect(toCells(COLUMNS, [row({ number: 12345.5 })]).plain).toBe(
      'Nama\tNilai\tTanggal\r\nAni\t12345,5\t2026-11-24',
    );
    expect(lines([row({ number: null, date: null })])).toEqual(['Ani\t\t']);
  });

  it.each(['=1+1', '+62', '-5 orang', '@nama', '=HYPERLINK("http://x")'])(
    'keep %s as text, not as a formula',
    (name) => {
      const { plain, html } = toCells(COLUMNS, [row({ name })]);
      expect(plain.split('\r\n')[1]?.startsWith(`'${name}`)).toBe(true);
      expect(html).toContain(`mso-number-format:'\\@'">${name.replaceAll('"', '"')}</td>`);
    },
  );

  it('leave a negative number a number', () => {
    const { plain, html } = toCells(COLUMNS, [row({ number: -5 })]);
    expect(plain).toContain('\t-5\t');
    expect(html).toContain('<td>-5</td>');
  });

  it('keep the zeros of a NIM, in the table for the program that reads tables', () => {
    expect(toCells(COLUMNS, [row({ name: '0021001' })]).html).toContain(
      `mso-number-format:'\\@'">0021001</td>`,
    );
  });

  it('hold a cell together that has tabs, lines or a quote in front', () => {
    expect(lines([row({ name: 'a\tb' })])).toEqual(['"a\tb"\t1\t2026-11-24']);
    expect(lines([row({ name: 'a\nb' })])).toEqual(['"a\nb"\t1\t2026-11-24']);
    expect(lines([row({ name: '"Melati" 2' })])).toEqual(['"""Melati"" 2"\t1\t2026-11-24']);
    expect(lines([row({ name: 'RT 2 "Melati"' })])).toEqual(['RT 2 "Melati"\t1\t2026-11-24']);
  });

  it('put nothing into the table but text', () => {
    const { html } = toCells(COLUMNS, [row({ name: '<b>&"x"</b>\nbaris' })]);
    expect(html).toContain('&lt;b&gt;&amp;"x"&lt;/b&gt;<br style="mso-data-placement:same-cell">baris</td>');
  });
});
