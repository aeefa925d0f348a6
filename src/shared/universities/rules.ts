import { daysBetween, formatShort, type PlainDate } from '../lib/dates';
import { tidyText } from '../lib/names';
import { plainKey, similarity } from '../lib/similarity';
import type { Agreement, UniversityKind } from './model';

/** A PKS that ends within this many days asks for its renewal. */
export const AGREEMENT_NOTICE_DAYS = 90;

interface AgreementFacts {
  readonly agreementNumber: string | null;
  readonly agreementStart: PlainDate | null;
  readonly agreementEnd: PlainDate | null;
}

/** Where a PKS stands on a day. Its first and last day both count as in force. */
export function agreementOn(today: PlainDate, facts: AgreementFacts): Agreement {
  const { agreementNumber: number, agreementStart: start, agreementEnd: end } = facts;
  if (!number && !start && !end) return { state: 'none', days: null };
  if (end && end < today) return { state: 'ended', days: daysBetween(end, today) };
  if (start && start > today) return { state: 'upcoming', days: daysBetween(today, start) };
  const left = end ? daysBetween(today, end) : null;
  if (left !== null && left <= AGREEMENT_NOTICE_DAYS) return { state: 'ending', days: left };
  return { state: 'valid', days: null };
}

/** The badge's words: "Berlaku", "Berakhir dalam 12 hari", "Berakhir", "Belum ada". */
export function agreementLabel({ state, days }: Agreement): string {
  if (state === 'none') return 'Belum ada';
  if (state === 'ended') return 'Berakhir';
  if (state === 'upcoming') return `Mulai ${days ?? 0} hari lagi`;
  if (state === 'ending') return days === 0 ? 'Berakhir hari ini' : `Berakhir dalam ${days} hari`;
  return 'Berlaku';
}

/** Faults that stop saving. Field name to sentence. */
export function universityFaults(input: {
  agreementStart: string | null;
  agreementEnd: string | null;
  contactEmail: string | null;
}): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  if (input.agreementStart && input.agreementEnd && input.agreementStart > input.agreementEnd)
    faults.agreementEnd = `PKS berakhir sebelum mulai (${formatShort(input.agreementStart)}).`;
  if (input.contactEmail && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.contactEmail))
    faults.contactEmail = 'Tulis alamat surel yang lengkap, misalnya humas@kampus.ac.id.';
  return faults;
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  univ: 'universitas',
  inst: 'institut',
  poltek: 'politeknik',
  smkn: 'smk negeri',
  sman: 'sma negeri',
};
const SMALL_WORDS = new Set(['dan', 'of', 'the', 'di']);

/**
 * What two spellings of one institution share: case, spaces, punctuation, "Univ."/"Universitas", "SMKN"/"SMK Negeri"
 * and a trailing "(UMT)" of its own initials are let go. Anything else keeps two names apart, for two institutions
 * must never be merged in silence.
 */
export function universityKey(name: string): string {
  const words = tidyText(withoutInitials(name))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => ABBREVIATIONS[word] ?? word);
  const key = plainKey(words.join(''));
  return key === '' ? tidyText(name).toLowerCase() : key;
}

/** "Universitas Muhammadiyah Tangerang (UMT)" without its "(UMT)"; other brackets say which branch, and stay. */
function withoutInitials(name: string): string {
  const match = /^(.*\S)\s*\(\s*([\p{L}.]{2,12})\s*\)\s*$/u.exec(name);
  const [, full = '', short = ''] = match ?? [];
  const words = full.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const initials = words.filter((word) => word !== '' && !SMALL_WORDS.has(word)).map((word) => word[0]);
  return match && initials.join('') === short.toLowerCase().replaceAll('.', '') ? full : name;
}

/** What two spellings of one study program share. "Prodi" before it says nothing; its degree (D3, S1) does. */
export function studyProgramKey(name: string): string {
  const bare = tidyText(name).replace(/^(?:program\s+studi|prodi|jurusan)\b[\s:.-]*/i, '');
  return plainKey(bare) || tidyText(name).toLowerCase();
}

/** Whether two different names may well mean one institution: worth asking, never worth deciding. */
export function isSimilarUniversity(a: string, b: string): boolean {
  const [left, right] = [universityKey(a), universityKey(b)];
  if (left === right) return true;
  return similarity(left, right) >= 0.85 && numbersOf(a) === numbersOf(b);
}

/** SMK Negeri 1 and SMK Negeri 2 differ in one letter and are not alike at all. */
function numbersOf(name: string): string {
  return (name.match(/\d+/g) ?? []).join(' ');
}

/** SMK by its name, else a perguruan tinggi. */
export function universityKindOf(name: string): UniversityKind {
  return /^\s*(?:smk|sma|mak?|sekolah\s+menengah)(?:n|s)?\b/i.test(name) ? 'school' : 'university';
}

interface Named {
  readonly id: number;
  readonly name: string;
  readonly shortName: string | null;
}

/**
 * The institutions a written name means: that of the same name, else those of the same short name. Several only when
 * two share a short name; empty when it is new. Likeness is no reason.
 * @param candidates preferred ones first
 */
export function matchUniversity<T extends Named>(name: string, candidates: readonly T[]): readonly T[] {
  const key = universityKey(name);
  const byName = candidates.find((candidate) => universityKey(candidate.name) === key);
  if (byName) return [byName];
  return candidates.filter(({ shortName }) => shortName !== null && universityKey(shortName) === key);
}
