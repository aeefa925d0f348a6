/** A heading's anchor: `5. Sertifikat` -> `5-sertifikat`. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The headings of the guide's chapters, in their order. */
export function chaptersOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title.trim());
}

/** Which chapter a screen wants, by a word of its heading; the longest path that fits counts. */
const WANTED: readonly (readonly [path: string, word: string])[] = [
  ['/settings/data', 'Menjaga data'],
  ['/settings/assessment', 'nilai'],
  ['/settings/certificate', 'Sertifikat'],
  ['/import', 'Impor'],
  ['/students', 'Impor'],
  ['/cohorts', 'Impor'],
  ['/universities', 'Impor'],
  ['/placements', 'Menempatkan'],
  ['/kim', 'Menempatkan'],
  ['/programs', 'Program kerja'],
  ['/scores', 'nilai'],
  ['/certificates', 'Sertifikat'],
  ['/reports', 'Laporan'],
  ['/history', 'riwayat'],
];

/** The chapter for a screen; the first for those that have none of their own. */
export function chapterFor(path: string, chapters: readonly string[]): string | undefined {
  const word = WANTED.find(([start]) => path.startsWith(start))?.[1];
  return chapters.find((title) => word !== undefined && title.includes(word)) ?? chapters[0];
}
