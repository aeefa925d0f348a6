import { readFileSync } from 'node:fs';
import { logoKindOf } from '@renderer/features/settings/logo-kind';
import { expect, it } from 'vitest';

const text = (words: string) => new TextEncoder().encode(words);

it('knows an image by its bytes, whatever it is called', () => {
  expect(logoKindOf(readFileSync('resources/icons/icon.png'))).toBe('image/png');
  expect(logoKindOf(readFileSync('resources/icons/sikim.svg'))).toBe('image/svg+xml');
  expect(logoKindOf(text('\uFEFF<?xml version="1.0"?>\n<!-- x -->\n<svg viewBox="0 0 1 1"/>'))).toBe(
    'image/svg+xml',
  );
  expect(logoKindOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
});

it.each(['', 'a text', '<html><svg></svg></html>', '‰PNG', '<svgx>'])('%j is none', (words) => {
  expect(logoKindOf(text(words))).toBeNull();
});

it('an icon of Windows is none', () => {
  expect(logoKindOf(readFileSync('resources/icons/icon.ico'))).toBeNull();
});
