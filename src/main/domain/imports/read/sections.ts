import { tidyText } from '@shared/lib/names';
import type { RegionIndex } from '../match/region-index';
import { matchDistrict, matchVillage } from '../match/villages';
import type { ImportDistrict } from '../model';
import { parseGroup, parseStudyProgram } from '../values';

/** What a line between students says about the students under it. */
export interface Section {
  group?: string;
  /** The place as written; it is matched per row like a cell. */
  village?: string;
  district?: ImportDistrict;
  supervisor?: string;
  studyProgram?: string;
  faculty?: string;
}

type SectionKey = keyof Section;

const LABEL = {
  group: /^(?:nama\s+)?(?:kelompok|klpk?|kelp|grup|group|tim|regu)\b(?!\s+informasi)/i,
  village: /^(?:nama\s+)?(?:kelurahan|kel|desa|lokasi|penempatan|tempat|kim|wilayah|posko)\b/i,
  district: /^(?:kecamatan|kec)\b/i,
  supervisor: /^(?:nama\s+)?(?:dpl|dosen(?:\s+pembimbing)?|pembimbing)\b/i,
  studyProgram: /^(?:nama\s+)?(?:prodi|program\s+studi|jurusan|prog\.?\s*studi|kompetensi keahlian)\b/i,
  faculty: /^(?:fakultas|fak)\b/i,
} as const satisfies Record<SectionKey, RegExp>;

const LABEL_TAIL =
  /^(?:[\s.]*(?:kkn|pkl|magang|tematik|mahasiswa|kerja nyata|lapangan|(?:dosen )?pembimbing lapangan|\(dpl\)|\(kim\)|desa))*[\s.]*[:=]?\s*/i;

/**
 * Reads a line such as "KELOMPOK 3 – Kel. Cipadu – DPL: Dr. X", given as its filled cells, or null when it says nothing
 * of the kind. `isStrict` (above the table, where titles stand) wants a colon or a full match.
 */
export function parseSection(
  cells: readonly string[],
  index: RegionIndex,
  isStrict: boolean,
): Section | null {
  const section: Section = {};
  const pieces = splitPieces(cells.map(tidyText));
  for (const piece of pieces) readPiece(piece, section, index, isStrict);
  const first = pieces[0] ?? '';
  if (Object.keys(section).length === 0 && pieces.length <= 2 && !isStrict)
    readBarePlace(pieces.join(', '), section, index);
  const isLabelled = Object.values(LABEL).some((label) => label.test(first));
  return Object.keys(section).length > 0 && (isLabelled || !isStrict) ? section : null;
}

/** A label and its value may stand in neighbouring cells, with or without a cell for the colon. */
function splitPieces(cells: readonly string[]): string[] {
  const joined: string[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    const isOpen =
      before !== undefined && (/[:=]\s*$/.test(before) || (isLabelOnly(before) && !startsLabel(cell)));
    if (before !== undefined && (isOpen || /^[:=]/.test(cell)))
      joined[joined.length - 1] = `${before} ${cell}`;
    else joined.push(cell);
  }
  return joined
    .flatMap((text) =>
      text.split(
        /\s+[-–—|/]+\s+|[;|–—]|[,(]\s*(?=(?:kel|kelurahan|kec|kecamatan|desa|dpl|dosen|kelompok|lokasi|kim|prodi)\b)|\s+(?=(?:kel(?:urahan)?|desa|kec(?:amatan)?|dpl)\b\s*[.:])/i,
      ),
    )
    .map((piece) => piece.replace(/\)$/, '').trim())
    .filter((piece) => piece !== '');
}

function startsLabel(text: string): boolean {
  return Object.values(LABEL).some((label) => label.test(text));
}

function isLabelOnly(text: string): boolean {
  return Object.values(LABEL).some((label) => {
    const found = label.exec(text);
    return found !== null && text.slice(found[0].length).replace(LABEL_TAIL, '') === '';
  });
}

function readPiece(piece: string, section: Section, index: RegionIndex, isStrict: boolean): void {
  for (const key of Object.keys(LABEL) as SectionKey[]) {
    const found = LABEL[key].exec(piece);
    if (!found) continue;
    const tail = piece.slice(found[0].length);
    const value = tail.replace(LABEL_TAIL, '').trim();
    const hasColon = /[:=]/.test(tail);
    if (value === '') return;
    if (key === 'village' && /^kel\b/i.test(found[0]) && /^(?:\d{1,3}|[IVX]+)$/.test(value))
      section.group = parseGroup(value) ?? value;
    else
      setValue(
        key,
        value,
        hasColon,
        section,
        index,
        isStrict,
        /kelurahan|desa/i.test(found[0]) && value.split(' ').length <= 4,
      );
    return;
  }
  const place =
    section.group !== undefined && section.village === undefined ? matchVillage(piece, index) : null;
  if (place?.status === 'exact') section.village = piece;
}

function setValue(
  key: SectionKey,
  value: string,
  hasColon: boolean,
  section: Section,
  index: RegionIndex,
  isStrict: boolean,
  /** The label says kelurahan, so an unknown name is a fault to report, not a remark to pass over. */
  isNamed: boolean,
): void {
  if (key === 'district') {
    const district = matchDistrict(value.split(/[,(]/)[0] ?? '', index);
    if (district) section.district = district;
  } else if (key === 'village') {
    const status = matchVillage(value, index).status;
    const known = matchDistrict(value, index) !== null || /\bkota tangerang\b/i.test(value);
    if (status === 'exact' || (status === 'guessed' && hasColon)) section.village = value;
    else if (status === 'unknown' && !known && (isNamed ? hasColon || !isStrict : hasColon && !isStrict))
      section.village = value;
  } else if (key === 'group') {
    const isNumbered =
      /^(?:ke\s*-?\s*)?#?(?:no\.?\s*)?(?:\d{1,3}|[A-Z]|[IVX]{1,6}|[A-Z]-?\d{1,2})\b(?!\s*(?:orang|mahasiswa|peserta))/.exec(
        value,
      );
    if (isNumbered) section.group = parseGroup(isNumbered[0].replace(/^ke\s*-?\s*/, '')) ?? value;
    else if (hasColon) section.group = parseGroup(`Kelompok ${value}`) ?? value;
    const rest = isNumbered ? value.slice(isNumbered[0].length).replace(/^[\s.:,(-]+/, '') : '';
    if (rest !== '' && matchVillage(rest, index).status === 'exact') section.village = rest;
  } else if (hasColon || (!isStrict && value.split(' ').length <= 6)) {
    section[key] = key === 'studyProgram' ? (parseStudyProgram(value) ?? value) : value;
  }
}

/** A line that is nothing but a kelurahan's name, or a kecamatan's where no kelurahan has it. */
function readBarePlace(text: string, section: Section, index: RegionIndex): void {
  if (/\d/.test(text)) return;
  const match = matchVillage(text, index);
  if (match.status === 'exact') section.village = text;
}

/**
 * The sections in force while walking down a sheet. Which kind encloses which (kelompok in kelurahan, or the reverse)
 * is learnt from the order of the first ones: a new outer section ends the inner ones.
 */
export class SectionState {
  private readonly values: Section = {};
  private readonly order: SectionKey[] = [];
  private lastRow = -1;

  constructor(initial: Section = {}) {
    Object.assign(this.values, initial);
  }

  get current(): Readonly<Section> {
    return this.values;
  }

  /** `at` counts students read so far: sections without a student between them belong together. */
  apply(section: Section, at: number): void {
    const keys = Object.keys(section) as SectionKey[];
    for (const key of keys) if (!this.order.includes(key)) this.order.push(key);
    const outer = Math.min(...keys.map((key) => this.order.indexOf(key)));
    if (at !== this.lastRow) for (const key of this.order.slice(outer)) delete this.values[key];
    this.lastRow = at;
    Object.assign(this.values, section);
  }
}
