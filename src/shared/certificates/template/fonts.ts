import metrics from './font-metrics.json';

/**
 * The faces of the certificate. They are kept in resources/certificate/fonts and not taken from node_modules at run
 * time: a package update must not move a line of a certificate that was issued. All are under the SIL OFL.
 */
export const FONT_FACES = {
  display: { family: 'Cormorant Garamond', weight: 600, style: 'normal', file: 'cormorant-garamond' },
  text: { family: 'EB Garamond', weight: 400, style: 'normal', file: 'eb-garamond' },
  italic: { family: 'EB Garamond', weight: 400, style: 'italic', file: 'eb-garamond' },
  medium: { family: 'EB Garamond', weight: 500, style: 'normal', file: 'eb-garamond' },
  bold: { family: 'EB Garamond', weight: 600, style: 'normal', file: 'eb-garamond' },
} as const;
export type FontFace = keyof typeof FONT_FACES;

/** A later one wins where both hold a character, as the rules below are ordered. */
export const FONT_SUBSETS = ['latin', 'latin-ext'] as const;
type FontSubset = (typeof FONT_SUBSETS)[number];

const UNICODE_RANGES: Readonly<Record<FontSubset, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
};

/** File name below resources/certificate/fonts. */
export function fontFile(face: FontFace, subset: FontSubset): string {
  const { file, weight, style } = FONT_FACES[face];
  return `${file}-${subset}-${weight}-${style}.woff2`;
}

/** Every file that a page may ask for, for the server of the pages to hold in memory. */
export function fontFiles(): string[] {
  return (Object.keys(FONT_FACES) as FontFace[]).flatMap((face) =>
    FONT_SUBSETS.map((subset) => fontFile(face, subset)),
  );
}

/** @font-face rules with sources below `baseUrl` (ends in a slash). */
export function fontFaceCss(baseUrl: string): string {
  return (Object.keys(FONT_FACES) as FontFace[])
    .flatMap((face) =>
      FONT_SUBSETS.map((subset) => {
        const { family, weight, style } = FONT_FACES[face];
        const source = `url("${baseUrl}${fontFile(face, subset)}") format("woff2")`;
        return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:block;src:${source};unicode-range:${UNICODE_RANGES[subset]}}`;
      }),
    )
    .join('\n');
}

type Advances = ReadonlyMap<number, number>;

function expand(runs: Readonly<Record<string, readonly number[]>>): Advances {
  const advances = new Map<number, number>();
  for (const [start, widths] of Object.entries(runs)) {
    for (const [index, width] of widths.entries()) advances.set(Number.parseInt(start, 16) + index, width);
  }
  return advances;
}

const ADVANCES: Readonly<Record<FontFace, Advances>> = {
  display: expand(metrics.display),
  text: expand(metrics.text),
  italic: expand(metrics.italic),
  medium: expand(metrics.medium),
  bold: expand(metrics.bold),
};

/**
 * Width of a line of text in the unit of `size`, from the fonts' own advance widths. Kerning is left out, which makes
 * it a little too wide rather than too narrow; a character that no face holds counts one em.
 * @param tracking letter-spacing in em, added after every character as CSS does.
 */
export function textWidth(text: string, face: FontFace, size: number, tracking = 0): number {
  const advances = ADVANCES[face];
  let thousandths = 0;
  for (const character of text.normalize('NFC')) {
    thousandths += (advances.get(character.codePointAt(0) ?? 0) ?? 1000) + tracking * 1000;
  }
  return (thousandths * size) / 1000;
}
