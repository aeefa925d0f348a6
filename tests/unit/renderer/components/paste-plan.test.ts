import { parseBlock } from '@renderer/components/score-grid/block';
import { type PastePlan, planPaste } from '@renderer/components/score-grid/paste-plan';
import type { ScoreColumn, ScoreRow } from '@renderer/components/score-grid/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const COLUMNS: ScoreColumn[] = [
  { id: 10, label: 'Kehadiran' },
  { id: 20, label: 'Kerja sama' },
  { id: 30, label: 'Laporan' },
];
const row = (id: number, number: string, name: string): ScoreRow => ({ id, number, name, scores: {} });
const ROWS = [
  row(1, '0220101', 'Ahmad Fauzi'),
  row(2, '0220102', 'BUDI SANTOSO'),
  row(3, '0220103', 'Citra Dewi, S.Kom.'),
  row(4, '0220104', 'Siti Aminah'),
  row(5, '0220105', 'Siti Aminah'),
];
const whole = (left = 0, top = 0) => ({ top, left, bottom: top, right: left });

function paste(text: string, target: Partial<Parameters<typeof planPaste>[1]> = {}): PastePlan {
  return planPaste(parseBlock(text), { rows: ROWS, columns: COLUMNS, range: whole(), ...target });
}

/** `row:column=text`, short enough to read. */
const placed = ({ entries }: PastePlan) =>
  entries.map(({ rowId, columnId, text }) => `${rowId}:${columnId}=${text}`);

describe('a block of scores alone', () => {
  it('goes in from the active cell on', () => {
    const plan = paste('80\t81\n82\t83', { range: whole(1, 2) });
    expect(placed(plan)).toEqual(['3:20=80', '3:30=81', '4:20=82', '4:30=83']);
    expect(plan).toMatchObject({ by: 'place', issues: [], blanks: 0 });
  });

  it('fills the selection with one copied cell, and repeats a block that goes into it evenly', () => {
    const range = { top: 0, left: 0, bottom: 1, right: 1 };
    expect(placed(paste('80', { range }))).toEqual(['1:10=80', '1:20=80', '2:10=80', '2:20=80']);
    expect(placed(paste('80\t90', { range }))).toEqual(['1:10=80', '1:20=90', '2:10=80', '2:20=90']);
    expect(placed(paste('80\n81\n82', { range }))).toEqual(['1:10=80', '2:10=81', '3:10=82']);
  });

  it('names what has no row or column, and places the rest', () => {
    const plan = paste('80\t81\t82\n83\t84\t85\n86\t87\t88', { range: whole(1, 3) });
    expect(placed(plan)).toEqual(['4:20=80', '4:30=81', '5:20=83', '5:30=84']);
    expect(plan.issues).toEqual([
      { kind: 'rowOutside', line: 3, text: '86 87 88' },
      { kind: 'columnOutside', place: 3, text: '82' },
    ]);
  });

  it('keeps what is no score, to be seen in its cell', () => {
    expect(placed(paste('80\t150\nabc\t90'))).toEqual(['1:10=80', '1:20=150', '2:10=abc', '2:20=90']);
  });

  it('erases nothing by an empty cell', () => {
    const plan = paste('80\t\t82');
    expect(placed(plan)).toEqual(['1:10=80', '1:30=82']);
    expect(plan.blanks).toBe(1);
  });

  it('goes by headings that name the aspects, wherever the cursor stands', () => {
    const plan = paste('Laporan\tKehadiran (20%)\n80\t90', { range: whole(1, 1) });
    expect(placed(plan)).toEqual(['2:30=80', '2:10=90']);
  });

  it('passes over a student who is locked, with the reason', () => {
    const rows = [
      { ...row(1, '0220101', 'Ahmad Fauzi'), lockedReason: 'Mengundurkan diri' },
      ...ROWS.slice(1),
    ];
    const plan = paste('80\t81\n82\t83', { rows });
    expect(placed(plan)).toEqual(['2:10=82', '2:20=83']);
    expect(plan.issues).toEqual([{ kind: 'locked', student: 'Ahmad Fauzi', reason: 'Mengundurkan diri' }]);
  });
});

describe('a block that carries NIM or names', () => {
  it('finds each student by NIM, in whatever order', () => {
    const plan = paste('0220103\t80\n0220101\t81\n0220102\t82');
    expect(placed(plan)).toEqual(['3:10=80', '1:10=81', '2:10=82']);
    expect(plan).toMatchObject({ by: 'students', issues: [], order: [3, 1, 2] });
  });

  it('knows a NIM whose leading zeros Excel dropped', () => {
    expect(placed(paste('220102\t80'))).toEqual(['2:10=80']);
  });

  it('reads a whole list: running number, NIM, name, group, scores and a final score too many', () => {
    const plan = paste(
      'No\tNIM\tNama\tKelompok\tLaporan\tKehadiran\tKerja sama\tNilai Akhir\n' +
        '1\t0220102\tBudi Santoso\tKelompok 1\t80\t90\t85\t85\n' +
        '2\t0220101\tAhmad Fauzi\tKelompok 2\t70\t75\t\t\n',
    );
    expect(placed(plan)).toEqual(['2:30=80', '2:10=90', '2:20=85', '1:30=70', '1:10=75']);
    expect(plan.issues).toEqual([{ kind: 'ignoredColumn', heading: 'Nilai Akhir' }]);
    expect(plan.blanks).toBe(1);
  });

  it('without headings passes over running numbers and words, and keeps an empty column’s place', () => {
    const plan = paste(
      '1\t0220101\tAhmad Fauzi\tKIM Sukarasa\t80\t\t90\n2\t0220102\tBudi Santoso\tKIM Tanah Tinggi\t70\t\t75',
    );
    expect(placed(plan)).toEqual(['1:10=80', '1:30=90', '2:10=70', '2:30=75']);
  });

  it('begins at the active column when there are fewer scores than aspects', () => {
    expect(placed(paste('0220101\t80', { range: whole(2, 4) }))).toEqual(['1:30=80']);
  });

  it('finds by name alone, without titles and case, when the name is the only one', () => {
    const plan = paste('Citra Dewi\t80\nBudi Santoso\t81\nSiti Aminah\t82\nDoni\t83');
    expect(placed(plan)).toEqual(['3:10=80', '2:10=81']);
    expect(plan.issues).toEqual([
      {
        kind: 'ambiguous',
        line: 3,
        text: 'Siti Aminah',
        students: ['Siti Aminah (0220104)', 'Siti Aminah (0220105)'],
      },
      { kind: 'unknown', line: 4, text: 'Doni', namesake: null },
    ]);
  });

  it('does not take a name for an unknown NIM, but says who bears it', () => {
    const plan = paste('0220101\tAhmad Fauzi\t80\n9999999\tBudi Santoso\t81');
    expect(placed(plan)).toEqual(['1:10=80']);
    expect(plan.issues).toEqual([
      { kind: 'unknown', line: 2, text: '9999999 Budi Santoso', namesake: 'BUDI SANTOSO (0220102)' },
    ]);
  });

  it('writes nothing where the name beside a NIM is another person’s, and says so', () => {
    const plan = paste('0220101\tAhmad Fauzy\t80\n0220102\tCitra Dewi\t81');
    expect(placed(plan)).toEqual(['1:10=80']);
    expect(plan.issues).toEqual([
      { kind: 'otherName', line: 2, text: 'Citra Dewi', student: 'BUDI SANTOSO (0220102)' },
    ]);
  });

  it('believes neither of two lines that give one student different scores', () => {
    const plan = paste('0220101\t80\n0220102\t70\n0220101\t90\n0220102\t70');
    expect(placed(plan)).toEqual(['2:10=70']);
    expect(plan.issues).toEqual([
      { kind: 'twice', line: 1, student: 'Ahmad Fauzi (0220101)' },
      { kind: 'twice', line: 3, student: 'Ahmad Fauzi (0220101)' },
    ]);
  });

  it('tells one NIM at two universities apart by the name, else asks', () => {
    const rows = [row(1, '2201', 'Ahmad Fauzi'), row(2, '2201', 'Budi Santoso'), row(3, 'X-77', 'Citra')];
    expect(placed(paste('2201\tBudi Santoso\t80\nX-77\tCitra\t70', { rows }))).toEqual([
      '2:10=80',
      '3:10=70',
    ]);
    expect(paste('X-77\t70\n2201\t80', { rows }).issues).toMatchObject([{ kind: 'ambiguous', line: 2 }]);
  });

  it('calls every line unknown when the list is another cohort’s, instead of writing its NIM as scores', () => {
    const plan = paste('99887766\t80\n99887767\t81');
    expect(plan.entries).toEqual([]);
    expect(plan.issues.map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
  });

  it('takes the order from a list without scores', () => {
    expect(paste('0220103\n0220101')).toMatchObject({
      by: 'students',
      entries: [],
      issues: [],
      order: [3, 1],
    });
  });
});

describe('whatever order a list comes in', () => {
  const score = fc.integer({ min: 0, max: 10_000 }).map((cents) => String(cents / 100).replace('.', ','));
  const people = fc
    .uniqueArray(fc.integer({ min: 100_000, max: 999_999 }), { minLength: 1, maxLength: 20 })
    .map((numbers) => numbers.map((number, index) => row(index + 1, `NIM${number}`, `Orang ${number}`)));

  it('each score lands with its student, and none is lost', () => {
    const lists = people.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray([...rows], { minLength: 1 }),
        fc.array(fc.tuple(score, score, score), { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(lists, ([rows, list, scores]) => {
        const text = list.map(({ number }, at) => [number, ...(scores[at] ?? [])].join('\t')).join('\r\n');
        const plan = planPaste(parseBlock(text), { rows, columns: COLUMNS, range: whole() });
        expect(plan.issues).toEqual([]);
        expect(placed(plan)).toEqual(
          list.flatMap(({ id }, at) =>
            COLUMNS.map((column, place) => `${id}:${column.id}=${scores[at]?.[place]}`),
          ),
        );
      }),
    );
  });
});
