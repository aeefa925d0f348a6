import { cellText, type GridRow, ownColumns } from '../grid';

const SUMMARY = /^(?:sub\s*-?\s*total|total|grand total|jumlah|jml|rekap(?:itulasi)?|rata)\b/i;
const CLOSING =
  /^(?:keterangan\s*[:.]|ket\s*[.:]|catatan|note|nb\b|\*|mengetahui|menyetujui|disetujui|diketahui|hormat|demikian|tertanda|ttd|dekan|rektor|wakil\b|kepala\b|koordinator\b|ketua\s+(?:lppm|lp2m|lp3m|prodi|program|jurusan|panitia|pelaksana|stikes|stmik|stie)|a\.?\s?n\.?\b|nip\b|nidn\b|nik\b|nuptk\b|halaman\b|hal\.|page\b|dicetak|sumber|dibuat|dikeluarkan|ditetapkan|tembusan|panitia|sekretaris\b|lampiran)/i;
const PLACE_AND_DATE =
  /^[\p{L} .]+,\s*(?:\d{1,2}|[._…]+)?\s*(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)\s+\d{4}$/iu;

/** A row that counts students instead of being one: its first value says so, or its second where it has no number. */
export function isSummaryRow(row: GridRow, hasNumber: boolean): boolean {
  const first = ownColumns(row)
    .slice(0, hasNumber ? 1 : 2)
    .map((column) => cellText(row, column));
  return first.some((text) => SUMMARY.test(text));
}

/** A row of the closing part: notes, place and date, signatures. */
export function isClosingRow(row: GridRow): boolean {
  const columns = ownColumns(row);
  if (columns.length > 4) return false;
  return columns.some(
    (column) => CLOSING.test(cellText(row, column)) || PLACE_AND_DATE.test(cellText(row, column)),
  );
}
