import { editDistance, plainKey } from '@shared/lib/similarity';
import type { ImportDistrict } from '../model';
import type { RegionIndex, VillageEntry } from './region-index';

export type VillageMatch =
  | {
      readonly status: 'exact' | 'guessed';
      readonly entry: VillageEntry;
      readonly contradicts: ImportDistrict | null;
    }
  | {
      readonly status: 'unknown';
      readonly suggestions: readonly VillageEntry[];
      readonly onlyDistrict: boolean;
    }
  | { readonly status: 'empty' };

export interface VillageHints {
  /** The kecamatan another column or a section row names. */
  readonly district?: ImportDistrict | null;
  /** The column is about places in general, so a bare name may mean a kecamatan. */
  readonly isVague?: boolean;
}

const NOISE =
  /\b(?:kota|kab(?:upaten)?|prov(?:insi)?|banten|indonesia|kantor|kelurahan|kel|desa|ds|kim|lurah|komunitas|kelompok informasi masyarakat|wilayah|lokasi|kkn|rw|rt|no)\b\.?/giu;
/** Shortened words of kelurahan names ("Kreo Sltn"): read whole, lest the place be taken for its neighbour. */
const SHORT: Readonly<Record<string, string>> = {
  sltn: 'selatan',
  slt: 'selatan',
  sel: 'selatan',
  utr: 'utara',
  brt: 'barat',
  tmr: 'timur',
  tgh: 'tengah',
  ps: 'pasar',
  psr: 'pasar',
};
const NARROWING = new Set([
  'utara',
  'selatan',
  'barat',
  'timur',
  'tengah',
  'baru',
  'lama',
  'jaya',
  'indah',
  'makmur',
  'raya',
  'wetan',
  'kulon',
  'lor',
  'kidul',
  'permai',
  'asri',
  'mulya',
  'sari',
  'satu',
  'dua',
]);

/**
 * The kelurahan a cell names: exactly by any known spelling, wherever it stands ("Kel. Pajang, Kec. Benda",
 * "Benda / Pajang", "KIM Pajang"), else the nearest one if it is near and no other is. A kecamatan in the same cell or
 * in the hints decides between candidates, and a contradiction is reported, not obeyed.
 */
export function matchVillage(text: string, index: RegionIndex, hints: VillageHints = {}): VillageMatch {
  const tidy = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (plainKey(tidy) === '' || /^(?:n\/?a|belum|tba|menyusul|belum ada|nihil|kosong)$/i.test(tidy))
    return { status: 'empty' };
  const { rest, district: told } = takeDistrict(tidy, index);
  const pieces = toPieces(rest);
  const district = told ?? hints.district ?? null;
  const found = exactIn(pieces, index, district);
  if (found) {
    const contradicts = district && found.entry.district.code !== district.code ? district : null;
    const elsewhere = index.districts.get(plainKey(found.entry.village.name));
    const unsure =
      hints.isVague && !district && pieces.length === 1 && !/\b(?:kel(?:urahan)?|desa|kim)\b/i.test(rest);
    const isOther = unsure && elsewhere !== undefined && elsewhere.code !== found.entry.district.code;
    return { status: found.isClean && !isOther ? 'exact' : 'guessed', entry: found.entry, contradicts };
  }
  return nearest(pieces, index, district);
}

/** Whether a text names a kelurahan by a known spelling and nothing else; cheap, for judging whole columns. */
export function isKnownPlace(text: string, index: RegionIndex): boolean {
  const tidy = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const { rest, district } = takeDistrict(tidy, index);
  return exactIn(toPieces(rest), index, district)?.isClean === true;
}

function toPieces(text: string): string[] {
  return text
    .split(/[,;()/|:\n\]["]+|\s[-–—]+\s?|[–—]/)
    .map(tidyPiece)
    .filter((piece) => plainKey(piece) !== '');
}

/** The kecamatan a cell names by itself, or null. */
export function matchDistrict(text: string, index: RegionIndex): ImportDistrict | null {
  const key = plainKey(text.replace(/^\s*(?:kecamatan|kec)\b\.?\s*:?/i, ''));
  const exact = index.districts.get(key);
  if (exact || key.length < 5) return exact ?? null;
  const near = [...index.districts]
    .filter(([name]) => editDistance(name, key) === 1)
    .map(([, district]) => district);
  return near.length === 1 ? (near[0] ?? null) : null;
}

function tidyPiece(piece: string): string {
  const bare = piece
    .replace(/\bR[TW]\b\.?\s*[\d/]+/gi, ' ')
    .replace(/\b\d+\b\.?/g, ' ')
    .replace(NOISE, ' ');
  return bare
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .replace(/\p{L}+/gu, (word) => SHORT[word.toLowerCase()] ?? word)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts "Kec. Benda" out of the text. */
function takeDistrict(text: string, index: RegionIndex): { rest: string; district: ImportDistrict | null } {
  const mark = /\b(?:kecamatan|kec)\b\.?\s*:?\s*/i.exec(text);
  if (!mark) return { rest: text, district: null };
  const after = text.slice(mark.index + mark[0].length);
  const words = after.split(/(?=[\s,;()/|–-])/);
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const phrase = words.slice(0, count).join('');
    const district = index.districts.get(plainKey(phrase));
    if (district && !/[,;()/|]\s*\S/.test(phrase))
      return { rest: `${text.slice(0, mark.index)}, ${after.slice(phrase.length)}`, district };
  }
  const piece = /^[^,;()/|]*/.exec(after)?.[0] ?? '';
  return {
    rest: `${text.slice(0, mark.index)}, ${after.slice(piece.length)}`,
    district: matchDistrict(piece, index),
  };
}

interface Hit {
  readonly entry: VillageEntry;
  /** Nothing else in its piece, so nothing speaks against it. */
  readonly isClean: boolean;
  readonly length: number;
}

function exactIn(pieces: readonly string[], index: RegionIndex, district: ImportDistrict | null): Hit | null {
  const hits = pieces.flatMap((piece) => hitsIn(piece, index));
  const named = pieces.flatMap((piece) => index.districts.get(plainKey(piece)) ?? []);
  if (hits.length === 0) return null;
  const rank = (hit: Hit): number => {
    const inDistrict = district
      ? hit.entry.district.code === district.code
      : named.some((d) => d.code === hit.entry.district.code);
    const isDistrictName = index.districts.has(plainKey(hit.entry.village.name));
    return (inDistrict ? 100 : 0) + (hit.isClean ? 50 : 0) + (isDistrictName ? 0 : 20) + hit.length;
  };
  return hits.reduce((best, hit) => (rank(hit) > rank(best) ? hit : best));
}

/** Known spellings among the words of a piece, the longest first; a narrowing word beside one ("Cipadu Timur") voids it. */
function hitsIn(piece: string, index: RegionIndex): Hit[] {
  const whole = index.villages.get(plainKey(piece));
  if (whole) return whole.map((entry) => ({ entry, isClean: true, length: piece.length }));
  const words = piece.split(/[ -]+/);
  for (let size = Math.min(index.maxWords, words.length - 1); size > 0; size--)
    for (let from = 0; from + size <= words.length; from++) {
      const entries = index.villages.get(plainKey(words.slice(from, from + size).join('')));
      const next = words[from + size]?.toLowerCase() ?? '';
      if (!entries || NARROWING.has(next)) continue;
      const others = words.filter((_, at) => at < from || at >= from + size).join('');
      const explained =
        /^(?:tangerang)?$/i.test(others) ||
        index.districts.get(plainKey(others))?.code === entries[0]?.district.code;
      return entries.map((entry) => ({ entry, isClean: explained, length: size }));
    }
  return [];
}

function nearest(
  pieces: readonly string[],
  index: RegionIndex,
  district: ImportDistrict | null,
): VillageMatch {
  const best = new Map<string, { entry: VillageEntry; distance: number; key: string; name: string }>();
  for (const piece of pieces)
    for (const [name, entries] of index.villages)
      for (const entry of entries) {
        const key = plainKey(piece);
        const distance = editDistance(key, name);
        if (distance < (best.get(entry.village.code)?.distance ?? 99))
          best.set(entry.village.code, { entry, distance, key, name });
      }
  const ranked = [...best.values()].sort((a, b) => a.distance - b.distance);
  const near =
    ranked.filter((item) => !district || item.entry.district.code === district.code)[0] ?? ranked[0];
  const rival = ranked.find(
    (item) => item !== near && (!district || item.entry.district.code === district.code),
  );
  if (near && isNear(near, rival?.distance ?? 99, district)) {
    const contradicts = district && near.entry.district.code !== district.code ? district : null;
    return { status: 'guessed', entry: near.entry, contradicts };
  }
  const onlyDistrict = pieces.length === 0 || pieces.every((piece) => index.districts.has(plainKey(piece)));
  const suggestions = ranked.filter((item) => item.distance <= Math.max(3, item.name.length / 2)).slice(0, 3);
  return { status: 'unknown', suggestions: suggestions.map((item) => item.entry), onlyDistrict };
}

/** Slips allowed by the name's length: none below five letters, one to eight, two to twelve, three beyond. */
function isNear(
  item: { distance: number; key: string; name: string; entry: VillageEntry },
  rival: number,
  district: ImportDistrict | null,
): boolean {
  const length = Math.min(item.key.length, item.name.length);
  const inDistrict = district !== null && item.entry.district.code === district.code;
  const allowed = length < 5 ? 0 : length <= 8 ? 1 : length <= 12 ? 2 : 3;
  const most = allowed + (inDistrict && length >= 6 ? 1 : 0);
  const margin = item.distance <= 1 ? 1 : 2;
  return (
    item.distance <= most &&
    rival - item.distance >= margin &&
    (item.distance <= 1 || item.key[0] === item.name[0])
  );
}
