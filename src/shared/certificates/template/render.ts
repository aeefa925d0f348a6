import type { CertificateContent } from '../content';
import { renderBack } from './back';
import { fontFiles } from './fonts';
import { renderFront } from './front';
import { escapeHtml } from './html';
import type { FitNote } from './report';
import { type CertificateVariant, certificateCss } from './styles';

/** The template that new certificates are issued with; older numbers stay here for as long as one may be reprinted. */
export const TEMPLATE_VERSION = 1;

export interface RenderOptions {
  /** full: colours and frame; plain: text alone, for pre-printed paper; grey: frame in black for a laser printer. */
  readonly variant: CertificateVariant;
  /** Per-printer shift of the text, mm: right and down positive, at most 20 either way. */
  readonly offsetX: number;
  readonly offsetY: number;
  readonly paper: 'A4';
  readonly templateVersion: number;
  /** False leaves the place of kop and logo empty, for paper that carries its own. */
  readonly letterhead: boolean;
  /** Where the font files lie, with the closing slash. */
  readonly fontBaseUrl: string;
  /** False prints the text alone, for an artwork that is laid under it when the PDF is put together. */
  readonly artwork: boolean;
  /** False for a document that is printed and never seen: it is not laid out for a screen first. */
  readonly onScreen: boolean;
}

export const DEFAULT_RENDER_OPTIONS: RenderOptions = {
  variant: 'full',
  offsetX: 0,
  offsetY: 0,
  paper: 'A4',
  templateVersion: TEMPLATE_VERSION,
  letterhead: true,
  fontBaseUrl: 'fonts/',
  artwork: true,
  onScreen: true,
};

const MAX_OFFSET = 20;

/** What a template is: two sides and their styles. */
interface Template {
  readonly front: typeof renderFront;
  readonly back: typeof renderBack;
  readonly css: typeof certificateCss;
}

/**
 * Every template a certificate was ever issued with, by its number. One that changes how a printed page looks is a new
 * number beside the old: a reprint is set as the first print was.
 */
const TEMPLATES: ReadonlyMap<number, Template> = new Map([
  [1, { front: renderFront, back: renderBack, css: certificateCss }],
]);

export const isKnownTemplate = (version: number): boolean => TEMPLATES.has(version);

function templateOf(version: number): Template {
  const template = TEMPLATES.get(version);
  if (!template) throw new RangeError(`Unknown template version: ${version}`);
  return template;
}

function checkOptions(options: RenderOptions): void {
  for (const offset of [options.offsetX, options.offsetY]) {
    if (!(Math.abs(offset) <= MAX_OFFSET)) throw new RangeError(`Offset out of range: ${offset}`);
  }
}

function sheet(side: 'front' | 'back', html: string): string {
  return `<section class="sheet ${side}"><div class="ink">${html}</div></section>`;
}

function logoClass(index: number): string {
  return `logo-${index}`;
}

/** Each logo once for the whole document, however many certificates carry it. The schema admits base64 data alone. */
function logoCss(logos: readonly string[]): string {
  return logos.map((logo, index) => `.${logoClass(index)}{content:url("${escapeHtml(logo)}")}`).join('');
}

function head(title: string, options: RenderOptions, extraCss = ''): string {
  // Asked for ahead of layout, fonts are there when the page says it has loaded; without script none could wait.
  const preload = fontFiles()
    .map(
      (file) =>
        `<link rel="preload" as="font" type="font/woff2" crossorigin href="${escapeHtml(options.fontBaseUrl + file)}">`,
    )
    .join('');
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${preload}<style>${templateOf(options.templateVersion).css(options)}${extraCss}</style></head><body class="${options.variant}">`;
}

const TAIL = '</body></html>';

/** Sheets that a certificate prints on: a back exists only where there are scores. */
export function pageCount(content: CertificateContent): number {
  return content.back === null ? 1 : 2;
}

/**
 * One complete HTML document for Chromium to print, a front (and a back) per certificate in the given order. Pure;
 * text is escaped; the page needs no script and loads nothing but the fonts below `fontBaseUrl`.
 * Throws RangeError on an unknown template version or an offset beyond 20 mm.
 */
export function renderCertificateHtml(
  contents: readonly CertificateContent[],
  options: Partial<RenderOptions> = {},
): string {
  return [...certificateHtmlParts(contents, options)].join('');
}

/** The same document in pieces, one for each certificate, so that who renders hundreds can rest between them. */
export function* certificateHtmlParts(
  contents: readonly CertificateContent[],
  options: Partial<RenderOptions> = {},
): Generator<string, void, void> {
  const all: RenderOptions = { ...DEFAULT_RENDER_OPTIONS, ...options };
  checkOptions(all);
  const template = templateOf(all.templateVersion);
  const logos = [...new Set(contents.flatMap((content) => content.office.logo ?? []))];
  const [first] = contents;
  const title = first && contents.length === 1 ? documentTitle(first) : 'Sertifikat';
  yield head(title, all, logoCss(logos));
  for (const content of contents) {
    yield sheet('front', template.front(content, logoClass(logos.indexOf(content.office.logo ?? ''))).html);
    if (content.back !== null) yield sheet('back', template.back(content, content.back).html);
  }
  yield TAIL;
}

/**
 * Two sheets without text, front and back, to be printed once and laid under every page of a batch: the frame is by
 * far the heaviest part of a page. Null for the plain variant, which has none.
 */
export function renderArtworkHtml(options: Partial<RenderOptions> = {}): string | null {
  const all: RenderOptions = { ...DEFAULT_RENDER_OPTIONS, ...options, artwork: true };
  checkOptions(all);
  if (all.variant === 'plain') return null;
  return [head('Sertifikat', all), sheet('front', ''), sheet('back', ''), TAIL].join('');
}

/** Title for the file's metadata: "Sertifikat 400.14.5.4/007-DIKP/VIII/2026, Nama". */
export function documentTitle(content: CertificateContent): string {
  return `${content.title} ${content.number}, ${content.recipient.name}`;
}

/** What had to shrink, wrap or be left out, to be shown before a batch is printed; empty when all stands as designed. */
export function fitReport(content: CertificateContent, version = TEMPLATE_VERSION): FitNote[] {
  const template = templateOf(version);
  const notes = [...template.front(content).notes];
  if (content.back !== null) notes.push(...template.back(content, content.back).notes);
  return notes;
}
