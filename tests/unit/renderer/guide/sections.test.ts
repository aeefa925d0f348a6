import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorOf, chapterFor, chaptersOf } from '@renderer/features/guide/sections';
import { describe, expect, it } from 'vitest';

const guide = readFileSync('docs/panduan.md', 'utf8');
const chapters = chaptersOf(guide);

describe('the guide and the screens', () => {
  it.each([
    ['/import', 'Impor daftar mahasiswa'],
    ['/placements', 'Menempatkan'],
    ['/scores', 'Program kerja dan nilai'],
    ['/certificates', 'Sertifikat'],
    ['/reports', 'Laporan'],
    ['/settings/data', 'Menjaga data'],
    ['/settings/certificate', 'Sertifikat'],
    ['/history', 'Mengurungkan dan melihat riwayat'],
    ['/settings/office', 'Pertama kali membuka'],
    ['/', 'Pertama kali membuka'],
  ])('%s opens the chapter %s of docs/panduan.md', (path, title) => {
    expect(chapterFor(path, chapters)).toMatch(new RegExp(`^\\d+\\. ${title}$`));
  });

  it('has an anchor of its own for each chapter, and every picture it shows', () => {
    expect(new Set(chapters.map(anchorOf)).size).toBe(chapters.length);
    const pictures = [...guide.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) {
      expect(path).toMatch(/^images\/[\w-]+\.png$/);
      expect(existsSync(join('docs', path))).toBe(true);
    }
  });
});
