import type { MantineColorsTuple } from '@mantine/core';

/**
 * The colours of SIKIM. Every colour in the interface comes from here: as a Mantine scale (`color="teal"`), or as a
 * token that CSS reads as `var(--sk-<name>)` and that changes with the light and the dark theme.
 */
export const scales = {
  teal: scale('#EDF5F3 #DCECE9 #B4D6D1 #84BAB4 #6CC5BC #1F7D79 #176B69 #0F5C5C #0B4A4B #083839'),
  gold: scale('#FBF5E8 #F5E9CD #E9D3A0 #DDBC71 #D9B25F #B98A2F #9A7124 #7A5A1B #5F4614 #47340F'),
  red: scale('#FCEFEC #F8DFDA #EFBBB2 #E29184 #F0938A #C9483C #B23A30 #A2322A #832720 #641D18'),
  green: scale('#EEF6EE #DCEEDD #B5D9B8 #85BF8B #7CC48A #2F8048 #27713E #1F6436 #184F2A #113A1F'),
  yellow: scale('#FDF5E3 #FAEAC6 #F2D48D #E8BA52 #E6B455 #B57A10 #97650C #7F5409 #654207 #4B3105'),
  blue: scale('#EEF3F9 #DDE8F3 #B6CEE6 #86AED4 #8CB8E4 #3B74AE #30659C #285788 #1F456C #173450'),
  gray: scale('#F8F6F1 #F1EEE7 #E6E2D8 #D5D0C4 #BDB8AB #8F8C82 #67706E #52605F #374547 #1B2A2F'),
  dark: scale('#E6EBE8 #C8D0CD #A6B2AF #8A9794 #3A474A #2B373A #212B2E #1A2325 #131A1C #0D1314'),
} as const;

function scale(hexes: string): MantineColorsTuple {
  return hexes.split(' ') as unknown as MantineColorsTuple;
}

const light = {
  paper: '#FBFAF7', // behind everything
  surface: '#FFFFFF', // tables, cards, fields
  sunken: '#F4F1EA', // navigation, table heads
  hover: '#F6F4EE',
  line: '#E6E2D8',
  'line-strong': '#CFC9BC',
  ink: '#1B2A2F',
  'ink-soft': '#52605F',
  'ink-faint': '#67706E',
  accent: '#0F5C5C',
  'accent-ink': '#0F5C5C', // accent used as text
  'accent-soft': '#E4F0EE',
  'on-accent': '#FFFFFF',
  gold: '#B98A2F',
  'gold-ink': '#7A5A1B',
  'gold-soft': '#F8EFDB',
  'success-ink': '#1F6436',
  'success-soft': '#E6F2E7',
  'warning-ink': '#7F5409',
  'warning-soft': '#FBF0D6',
  'danger-ink': '#A2322A',
  'danger-soft': '#FBE9E5',
  'info-ink': '#285788',
  'info-soft': '#E6EEF7',
  'neutral-soft': '#F1EEE7',
  shadow: '0 1px 2px rgb(27 42 47 / 6%), 0 12px 32px -8px rgb(27 42 47 / 18%)',
} as const;

type TokenName = keyof typeof light;

const dark: Record<TokenName, string> = {
  paper: '#131A1C',
  surface: '#1A2325',
  sunken: '#0F1617',
  hover: '#202A2C',
  line: '#2B373A',
  'line-strong': '#44534F',
  ink: '#E6EBE8',
  'ink-soft': '#A6B2AF',
  'ink-faint': '#8F9C99',
  accent: '#1F7D79',
  'accent-ink': '#6CC5BC',
  'accent-soft': '#17322F',
  'on-accent': '#FFFFFF',
  gold: '#D9B25F',
  'gold-ink': '#DDBC71',
  'gold-soft': '#332A17',
  'success-ink': '#7CC48A',
  'success-soft': '#173022',
  'warning-ink': '#E6B455',
  'warning-soft': '#35290F',
  'danger-ink': '#F0938A',
  'danger-soft': '#3B1F1C',
  'info-ink': '#8CB8E4',
  'info-soft': '#1A2C3F',
  'neutral-soft': '#242F31',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 16px 40px -8px rgb(0 0 0 / 60%)',
};

export const tokens = { light, dark } as const;

/** Text on ground, as used in the components: each must reach 4.5:1 in both themes (tests/unit/renderer/theme.test.ts). */
export const textPairs: readonly (readonly [text: TokenName, ground: TokenName])[] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'sunken'],
  ['ink-soft', 'hover'],
  ['ink-soft', 'neutral-soft'],
  ['ink-soft', 'accent-soft'],
  ['ink-faint', 'paper'],
  ['ink-faint', 'surface'],
  ['ink-faint', 'sunken'],
  ['ink-faint', 'hover'],
  ['on-accent', 'accent'],
  ['accent-ink', 'paper'],
  ['accent-ink', 'surface'],
  ['accent-ink', 'sunken'],
  ['accent-ink', 'accent-soft'],
  ['gold-ink', 'gold-soft'],
  ['gold-ink', 'surface'],
  ['success-ink', 'success-soft'],
  ['warning-ink', 'warning-soft'],
  ['danger-ink', 'danger-soft'],
  ['danger-ink', 'surface'],
  ['info-ink', 'info-soft'],
];

/** Contrast ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
export function contrastRatio(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
