import { formatScore } from '@shared/assessments/rules';
import { formatLong } from '@shared/lib/dates';
import type { CertificateContent } from '../content';
import { printTexts as texts } from '../texts';
import { wordingPieces } from '../wording';
import { type Block, type BlockSpec, blockHtml, setBlock, stackHeight } from './block';
import type { FontFace } from './fonts';
import { escapeHtml } from './html';
import type { Run } from './layout';
import type { FitNote } from './report';
import { SIGNATURE_SPACE, signatureBlocks } from './signature';

/** Vertical room inside the frame, and what the fixed pieces of it take, mm. */
const ROOM = 165;
const LOGO = 17;
const ORNAMENT = 8.5;
/** Ways to set the middle, airiest first: smaller letters a little, then a wider measure, then both. */
const SETTINGS = [
  ...[1, 0.97, 0.94, 0.91, 0.88].map((density) => ({ density, measure: 152 })),
  ...[0.92, 0.88, 0.84].map((density) => ({ density, measure: 170 })),
  ...[0.86, 0.82, 0.78, 0.74, 0.71, 0.68].map((density) => ({ density, measure: 186 })),
];
const TIGHTEST = { density: 0.68, measure: 186 };
const MAX_PROGRAM_LINES = 3;
const NO_BREAK = '\u00a0';

export interface FrontPage {
  readonly html: string;
  readonly notes: readonly FitNote[];
}

function upper(text: string, face: FontFace): Run[] {
  return [{ text: text.toLocaleUpperCase('id'), face }];
}

function headerBlocks({ office }: CertificateContent): Block[] {
  const base = { area: 'office', measure: 215, maxLines: 2, leading: 1.25 } as const;
  const blocks: Block[] = [];
  if (office.government !== '') {
    const spec = { className: 'government', size: 10, comfort: 9, min: 7, tracking: 0.2, before: 0 };
    blocks.push(setBlock(upper(office.government, 'medium'), { ...base, ...spec }));
  }
  const name = { className: 'office', size: 14, comfort: 11.5, min: 8, tracking: 0.12, before: 0.4 };
  blocks.push(setBlock(upper(office.name, 'bold'), { ...base, ...name }));
  if (office.unit !== '') {
    const spec = { className: 'unit', size: 11.5, comfort: 10, min: 8, before: 0.3 };
    blocks.push(setBlock([{ text: office.unit, face: 'italic' }], { ...base, ...spec }));
  }
  if (office.letterhead.length > 0) {
    const spec = { className: 'letterhead', size: 8.5, comfort: 8, min: 6.5, before: 0.8 };
    blocks.push(setBlock([{ text: office.letterhead.join('  ·  '), face: 'text' }], { ...base, ...spec }));
  }
  return blocks;
}

function identityRuns({ recipient }: CertificateContent): Run[] {
  const parts = [recipient.studyProgram, recipient.university].filter((part) => part !== '');
  return [
    { text: `${texts.studentNumber} ${recipient.studentNumber}`.replaceAll(' ', NO_BREAK), face: 'text' },
    ...parts.map((part): Run => ({ text: ` · ${part}`, face: 'text' })),
  ];
}

/** A program title within the paragraph is italic, names of places upright; the KIM stands out a little. */
function paragraphRuns(content: CertificateContent): Run[] {
  return wordingPieces(content).map(({ text: words, token }) => {
    // "Kelurahan" stays with its name, "KIM" and "Kota" with the first word of theirs, and a day with its month.
    const text = (token === null ? words.replace(/(?<=\p{Lu}\p{L}+) $/u, NO_BREAK) : words).replace(
      /(?<=\b\d{1,2}) (?=\p{Lu})/gu,
      NO_BREAK,
    );
    if (token === 'kota' || token === 'kim')
      return { text: text.replace(' ', NO_BREAK), face: token === 'kim' ? 'medium' : 'text' };
    if (token === 'program') return { text, face: 'italic' };
    return { text, face: token === 'predikat' ? 'medium' : 'text' };
  });
}

function programRuns(titles: readonly string[], left: number): Run[] {
  const runs: Run[] = [{ text: `${texts.programs}: `, face: 'text' }];
  for (const [index, title] of titles.entries()) {
    if (index > 0) runs.push({ text: '; ', face: 'text' });
    runs.push({ text: title, face: 'italic' });
  }
  if (left > 0) runs.push({ text: `; ${texts.morePrograms(left)}`, face: 'text' });
  return runs;
}

/** All program titles if they can be set, else as many as can, and how many more there are. */
function programBlock(content: CertificateContent, spec: BlockSpec): Block | null {
  const { programs } = content;
  if (programs.length === 0 || content.wording.includes('{program}')) return null;
  for (let shown = programs.length; shown > 0; shown -= 1) {
    const left = programs.length - shown;
    const block = setBlock(programRuns(programs.slice(0, shown), left), spec);
    if (!block.notes.some((note) => note.kind === 'overflow') || shown === 1) {
      const note: FitNote = { area: spec.area, kind: 'shortened', left };
      return left === 0 ? block : { ...block, notes: [...block.notes, note] };
    }
  }
  return null;
}

function middleBlocks(content: CertificateContent, setting: { density: number; measure: number }): Block[] {
  const { density: d, measure } = setting;
  const one = { maxLines: 1, measure: 225, leading: 1.2 } as const;
  const title = setBlock(upper(content.title, 'display'), {
    ...one,
    ...{ area: 'title', className: 'title', size: 36 * d, comfort: 24 * d, min: 12, tracking: 0.24 },
    ...{ leading: 1.05, before: 0 },
  });
  const number = setBlock([{ text: `${texts.number} ${content.number}`, face: 'text' }], {
    ...one,
    ...{ area: 'number', className: 'number', size: 12 * d, comfort: 9, min: 6, before: 0.6 * d },
    tracking: 0.03,
  });
  const given = setBlock([{ text: texts.givenTo, face: 'italic' }], {
    ...one,
    ...{ area: 'title', className: 'given', size: 13.5 * d, comfort: 9, min: 9, before: 5.4 * d },
  });
  const name = setBlock([{ text: content.recipient.name, face: 'display' }], {
    ...{ area: 'name', className: 'name', measure: 222, maxLines: 2, leading: 1.06, before: 1.6 * d },
    ...{ size: 43 * d, comfort: 19, min: 12 },
  });
  const identity = setBlock(identityRuns(content), {
    ...{ area: 'identity', className: 'identity', measure: 205, maxLines: 2, leading: 1.32 },
    ...{ size: 13 * d, comfort: 11.5 * d, min: 8.5, before: 2.2 * d },
  });
  const paragraph = setBlock(paragraphRuns(content), {
    ...{ area: 'paragraph', className: 'paragraph', measure, maxLines: 4, leading: 1.4 },
    ...{ size: 13.5 * d, comfort: 13.5 * d, min: 9 * d, before: 4.6 * d },
  });
  const programs = programBlock(content, {
    ...{
      area: 'programs',
      className: 'programs',
      measure: Math.max(172, measure),
      maxLines: MAX_PROGRAM_LINES,
    },
    ...{ leading: 1.34, size: 12.5 * d, comfort: 12.5 * d, min: 10 * d, before: 2.2 * d },
  });
  return [title, number, given, name, identity, paragraph, ...(programs ? [programs] : [])];
}

function factRows(content: CertificateContent): string {
  const rows: [string, string][] = [];
  if (content.predicate !== null) rows.push([texts.predicate, content.predicate]);
  if (content.finalScore !== null) rows.push([texts.finalScore, formatScore(content.finalScore)]);
  rows.push([texts.verificationCode, content.verificationCode]);
  return rows.map(([label, value]) => `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>`).join('');
}

/** Lays out the front: the densest setting is taken only when the airier ones do not fit. */
export function renderFront(content: CertificateContent, logoClass = ''): FrontPage {
  const header = headerBlocks(content);
  const place = `${content.place}, ${formatLong(content.date)}`;
  const signature = signatureBlocks(content.signatory, content.show, place);
  const logo = content.office.logo === null ? 0 : LOGO;
  const bottom = stackHeight([...signature.above, ...signature.below]) + SIGNATURE_SPACE;
  const room = ROOM - logo - stackHeight(header) - ORNAMENT - bottom;
  const setting = SETTINGS.find((candidate) => stackHeight(middleBlocks(content, candidate)) <= room);
  const middle = middleBlocks(content, setting ?? TIGHTEST);
  const notes = [...header, ...middle, ...signature.above, ...signature.below].flatMap((block) => [
    ...block.notes,
  ]);
  const name = middle.find((block) => block.className === 'name');
  if (name && name.lines.length > 1) notes.push({ area: 'name', kind: 'wrapped', lines: name.lines.length });
  if (setting === undefined) notes.push({ area: 'paragraph', kind: 'overflow' });
  else if (setting.density < 0.8)
    notes.push({ area: 'paragraph', kind: 'shrunk', percent: Math.round(setting.density * 100) });
  const picture = content.office.logo === null ? '' : `<img class="logo ${logoClass}" alt="">`;
  const html = `<header class="head"><div class="kop">${picture}${header.map(blockHtml).join('')}</div><div class="ornament"></div></header>
<main class="middle">${middle.map(blockHtml).join('')}</main>
<footer class="foot"><dl class="facts">${factRows(content)}</dl><div class="signature">${signature.above.map(blockHtml).join('')}<div class="sign-room"></div>${signature.below.map(blockHtml).join('')}</div></footer>`;
  return { html, notes };
}
