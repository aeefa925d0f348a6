import { formatScore } from '@shared/assessments/rules';
import { formatRange } from '@shared/lib/dates';
import type { CertificateContent } from './content';
import { wordingTexts as texts } from './texts';

/** Tokens of the paragraph on the front; the same spelling as in number patterns. */
export const WORDING_TOKENS = [
  'jenis',
  'kim',
  'kelurahan',
  'kecamatan',
  'kota',
  'periode',
  'program',
  'jumlahProgram',
  'predikat',
  'nilai',
  'universitas',
  'prodi',
  'instansi',
] as const;
export type WordingToken = (typeof WORDING_TOKENS)[number];

export const DEFAULT_WORDING =
  'yang telah melaksanakan {jenis} dalam kegiatan Pendampingan {kim}, Kelurahan {kelurahan}, ' +
  'Kecamatan {kecamatan}, {kota}, pada {periode}.';

/** A stretch of the paragraph: plain words, or the value of a token (a program title is set in italics). */
export interface WordingPiece {
  readonly text: string;
  readonly token: WordingToken | null;
}

function isToken(name: string): name is WordingToken {
  return WORDING_TOKENS.some((token) => token === name);
}

/** Faults of a wording typed in the settings, as Indonesian sentences; empty when it can be used. */
export function wordingFaults(wording: string): string[] {
  if (wording.trim() === '') return [texts.empty];
  const faults: string[] = [];
  const rest = wording.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    if (!isToken(name)) faults.push(texts.unknownToken(whole, WORDING_TOKENS));
    return '';
  });
  if (/[{}]/.test(rest)) faults.push(texts.strayBrace);
  return faults;
}

/** "A", "A dan B", "A, B, dan C". */
export function joinWords(items: readonly string[]): string {
  if (items.length <= 2) return items.join(` ${texts.and} `);
  return `${items.slice(0, -1).join(', ')}, ${texts.and} ${items.at(-1)}`;
}

function tokenValue(token: WordingToken, content: CertificateContent): string {
  switch (token) {
    case 'jenis':
      return content.kind;
    case 'kim':
      return /^kim\b/i.test(content.kim) ? content.kim : `KIM ${content.kim}`;
    case 'kelurahan':
      return content.village;
    case 'kecamatan':
      return content.district;
    case 'kota':
      return content.city;
    case 'periode':
      return formatRange(content.period.start, content.period.end);
    case 'program':
      return joinWords(content.programs.map((title) => `“${title}”`));
    case 'jumlahProgram':
      return String(content.programs.length);
    case 'predikat':
      return content.predicate ?? '–';
    case 'nilai':
      return content.finalScore === null ? '–' : formatScore(content.finalScore);
    case 'universitas':
      return content.recipient.university;
    case 'prodi':
      return content.recipient.studyProgram;
    case 'instansi':
      return content.office.name;
  }
}

/** Cuts the wording into plain words and token values, unescaped. An unknown token stands as typed. */
export function wordingPieces(content: CertificateContent): WordingPiece[] {
  const pieces: WordingPiece[] = [];
  for (const part of content.wording.split(/(\{[^{}]*\})/)) {
    if (part === '') continue;
    const name = part.slice(1, -1);
    if (part.startsWith('{') && isToken(name)) {
      pieces.push({ text: tokenValue(name, content), token: name });
    } else pieces.push({ text: part, token: null });
  }
  return pieces;
}
