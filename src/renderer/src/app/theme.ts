import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { scales, tokens } from './theme-colors';
import { componentDefaults } from './theme-components';

const font = "'Plus Jakarta Sans Variable', 'Segoe UI', sans-serif";

/** The look of SIKIM: give it to `MantineProvider` together with `cssVariablesResolver`. */
export const theme = createTheme({
  colors: scales,
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 5 },
  white: '#FFFFFF',
  black: tokens.light.ink,
  fontFamily: font,
  fontFamilyMonospace: "'Cascadia Mono', Consolas, ui-monospace, monospace",
  headings: {
    fontFamily: font,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
      h4: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'var(--sk-shadow)', lg: 'var(--sk-shadow)', xl: 'var(--sk-shadow)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  activeClassName: '',
  components: componentDefaults,
});

/** Mantine's own variables led back to our tokens, for both themes. */
const mantineVariables = {
  '--mantine-color-text': 'var(--sk-ink)',
  '--mantine-color-bright': 'var(--sk-ink)',
  '--mantine-color-body': 'var(--sk-surface)',
  '--mantine-color-dimmed': 'var(--sk-ink-soft)',
  '--mantine-color-placeholder': 'var(--sk-ink-faint)',
  '--mantine-color-error': 'var(--sk-danger-ink)',
  '--mantine-color-success': 'var(--sk-success-ink)',
  '--mantine-color-anchor': 'var(--sk-accent-ink)',
  '--mantine-color-default': 'var(--sk-surface)',
  '--mantine-color-default-hover': 'var(--sk-hover)',
  '--mantine-color-default-color': 'var(--sk-ink)',
  '--mantine-color-default-border': 'var(--sk-line-strong)',
  '--mantine-color-disabled': 'var(--sk-neutral-soft)',
  '--mantine-color-disabled-color': 'var(--sk-ink-faint)',
  '--mantine-color-disabled-border': 'var(--sk-line)',
  '--mantine-color-teal-light': 'var(--sk-accent-soft)',
  '--mantine-color-teal-light-hover': 'var(--sk-accent-soft)',
  '--mantine-color-teal-light-color': 'var(--sk-accent-ink)',
  '--mantine-color-teal-text': 'var(--sk-accent-ink)',
  '--mantine-color-red-light': 'var(--sk-danger-soft)',
  '--mantine-color-red-light-color': 'var(--sk-danger-ink)',
  '--mantine-color-red-text': 'var(--sk-danger-ink)',
};

const asVariables = (set: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(set).map(([name, value]) => [`--sk-${name}`, value]));

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...asVariables(tokens.light),
    ...mantineVariables,
    '--mantine-color-teal-filled-hover': 'var(--mantine-color-teal-8)',
  },
  dark: {
    ...asVariables(tokens.dark),
    ...mantineVariables,
    '--mantine-color-teal-filled-hover': 'var(--mantine-color-teal-6)',
  },
});
