import { formatScore } from '@shared/assessments/rules';
import { formatRange } from '@shared/lib/dates';
import type { CertificateBack, CertificateContent } from '../content';
import { printTexts as texts } from '../texts';
import { linesHtml } from './block';
import { escapeHtml } from './html';
import { type Fitted, fitRuns, pointsToMm } from './layout';
import type { FitNote } from './report';
import { formatNip } from './signature';

/** Room for the rows of the table, mm. */
const ROWS_ROOM = 104;
const ROOMY = 12;
const SIZES = [ROOMY, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5];
const LEADING = 1.2;
const NAME_WITH_WEIGHT = 92;
const NAME_ALONE = 112;

interface SetRows {
  readonly size: number;
  /** Space above and below a row's text, mm. */
  readonly padding: number;
  readonly names: readonly Fitted[];
  readonly overflow: boolean;
}

function rowsAt(back: CertificateBack, size: number, measure: number, padding: number): SetRows {
  const names = back.aspects.map((aspect) =>
    fitRuns([{ text: aspect.name, face: 'text' }], {
      ...{ measure, maxLines: 3, size, comfort: size, min: size * 0.85, balance: false },
    }),
  );
  const height = names.reduce(
    (sum, name) => sum + name.lines.length * pointsToMm(size) * LEADING + 2 * padding,
    0,
  );
  return { size, padding, names, overflow: height > ROWS_ROOM || names.some((name) => name.overflow) };
}

/** The roomiest setting in which all rows stand on the page. */
function setRows(back: CertificateBack, measure: number): SetRows {
  for (const size of SIZES) {
    for (const padding of [1.75, 1.3, 0.9, 0.5]) {
      const rows = rowsAt(back, size, measure, padding);
      if (!rows.overflow) return rows;
    }
  }
  return rowsAt(back, SIZES.at(-1) ?? ROOMY, measure, 0.3);
}

function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',');
}

function tableHtml(back: CertificateBack, rows: SetRows, weighted: boolean): string {
  const body = back.aspects.map((aspect, index) => {
    const name = rows.names[index];
    const size = name && name.size < rows.size ? ` style="font-size:${name.size}pt"` : '';
    const weight = weighted
      ? `<td class="num">${aspect.weight === null ? '' : plainNumber(aspect.weight)}</td>`
      : '';
    return `<tr><td class="no">${index + 1}</td><td${size}>${linesHtml(name?.lines ?? [])}</td>${weight}<td class="num">${formatScore(aspect.score)}</td></tr>`;
  });
  const head = `<tr><th class="no">${texts.rowNumber}</th><th>${texts.aspect}</th>${weighted ? `<th class="num">${texts.weight}</th>` : ''}<th class="num">${texts.score}</th></tr>`;
  const label = weighted ? texts.weightedAverage : texts.average;
  const foot = `<tr><td></td><td${weighted ? ' colspan="2"' : ''}>${label}</td><td class="num">${formatScore(back.average)}</td></tr>`;
  return `<table class="scores" style="font-size:${rows.size}pt;--pad:${rows.padding}mm"><thead>${head}</thead><tbody>${body.join('')}</tbody><tfoot>${foot}</tfoot></table>`;
}

function identityHtml(content: CertificateContent): string {
  const { recipient } = content;
  const rows: [string, string][] = [
    [texts.name, recipient.name],
    [texts.studentNumber, recipient.studentNumber],
    [texts.studyProgram, recipient.studyProgram],
    [texts.university, recipient.university],
    [texts.kim, `${content.kim}, ${texts.village} ${content.village}, ${texts.district} ${content.district}`],
    [texts.period, formatRange(content.period.start, content.period.end)],
  ];
  const cells = rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => {
      const fitted = fitRuns([{ text: value, face: 'text' }], {
        ...{ measure: 82, maxLines: 2, size: 11.5, comfort: 10, min: 7, balance: false },
      });
      return `<div><dt>${label}</dt><dd style="font-size:${fitted.size}pt">${linesHtml(fitted.lines)}</dd></div>`;
    });
  return `<dl class="who">${cells.join('')}</dl>`;
}

function legendHtml(back: CertificateBack): string {
  if (back.legend.length === 0) return '';
  const rows = back.legend.map((row) => {
    const mine = row.label === back.predicate ? ' class="mine"' : '';
    return `<tr${mine}><td>${escapeHtml(row.label)}</td><td class="num">${escapeHtml(row.range)}</td></tr>`;
  });
  return `<div class="legend"><h3>${texts.legend}</h3><table>${rows.join('')}</table></div>`;
}

function assessorHtml(back: CertificateBack): string {
  if (back.assessor === null) return '';
  const { name, position, nip } = back.assessor;
  const set = (text: string, size: number, face: 'text' | 'bold'): string => {
    const fitted = fitRuns([{ text, face }], {
      ...{ measure: 76, maxLines: 3, size, comfort: size - 1.5, min: 7, balance: false },
    });
    return `<div style="font-size:${fitted.size}pt">${linesHtml(fitted.lines)}</div>`;
  };
  return `<div class="assessor"><div>${texts.assessor},</div>${position === '' ? '' : set(position, 11, 'text')}<div class="sign-room"></div>${set(name, 12, 'bold')}${nip === '' ? '' : set(`${texts.nip} ${formatNip(nip)}`, 11, 'text')}</div>`;
}

/** The back: the score table at the left, what it comes to at the right. */
export function renderBack(
  content: CertificateContent,
  back: CertificateBack,
): { html: string; notes: FitNote[] } {
  const weighted = back.aspects.some((aspect) => aspect.weight !== null);
  const rows = setRows(back, weighted ? NAME_WITH_WEIGHT : NAME_ALONE);
  const notes: FitNote[] = [];
  if (rows.overflow) notes.push({ area: 'aspects', kind: 'overflow' });
  else if (rows.size < 9)
    notes.push({ area: 'aspects', kind: 'shrunk', percent: Math.round((rows.size / ROOMY) * 100) });
  const html = `<header class="back-head"><h2>${texts.backTitle}</h2><p>${escapeHtml(texts.backSubtitle(content.number))}</p></header>
${identityHtml(content)}
<div class="back-body">${tableHtml(back, rows, weighted)}
<aside class="sum"><div class="result"><div><span class="label">${texts.average}</span><span class="figure">${formatScore(back.average)}</span></div><div><span class="label">${texts.predicate}</span><span class="figure word">${escapeHtml(back.predicate)}</span></div></div>${legendHtml(back)}${assessorHtml(back)}</aside></div>`;
  return { html, notes };
}
