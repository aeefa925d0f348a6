import { fitTexts } from '../texts';

export type FitArea = keyof typeof fitTexts.area;

/** What had to give so that a text fits its box. */
export type FitNote = { readonly area: FitArea } & (
  | { readonly kind: 'shrunk'; readonly percent: number }
  | { readonly kind: 'wrapped'; readonly lines: number }
  | { readonly kind: 'shortened'; readonly left: number }
  | { readonly kind: 'overflow' }
);

/** The note as an Indonesian sentence. */
export function fitMessage(note: FitNote): string {
  const area = fitTexts.area[note.area];
  switch (note.kind) {
    case 'shrunk':
      return fitTexts.shrunk(area, note.percent);
    case 'wrapped':
      return fitTexts.wrapped(area, note.lines);
    case 'shortened':
      return fitTexts.shortened(area, note.left);
    case 'overflow':
      return fitTexts.overflow(area);
  }
}
