import { fontFaceCss } from './fonts';
import { backFrameSvg, FULL_PALETTE, frameSvg, GREY_PALETTE, ornamentSvg } from './frame';

export type CertificateVariant = 'full' | 'plain' | 'grey';

function svgUrl(svg: string): string {
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

const INK: Readonly<Record<CertificateVariant, string>> = {
  full: '--ink:#1B2A2F;--soft:#4c5a5c;--teal:#0F5C5C;--gold:#8f6a1f;--hair:#B98A2F;--paper:#FCF8EC',
  plain: '--ink:#1B2A2F;--soft:#4c5a5c;--teal:#0F5C5C;--gold:#8f6a1f;--hair:#B98A2F;--paper:transparent',
  grey: '--ink:#000;--soft:#222;--teal:#000;--gold:#222;--hair:#555;--paper:#fff',
};

function artwork(variant: CertificateVariant, sheets: boolean): string {
  if (variant === 'plain') return '';
  const palette = variant === 'full' ? FULL_PALETTE : GREY_PALETTE;
  const frames = sheets
    ? `.front{background-image:${svgUrl(frameSvg(palette))}}
.back{background-image:${svgUrl(backFrameSvg(palette))}}`
    : '.sheet{background:none}';
  return `${frames}
.ornament{background-image:${svgUrl(ornamentSvg(palette))}}`;
}

// `contain: strict` tells the browser that a sheet's layout is its own affair: it halves the time and the memory of a
// document of a hundred sheets.
const LAYOUT = `
*{margin:0;padding:0;box-sizing:border-box}
html,body{background:none}
body{color:var(--ink);font:400 12pt/1.25 "EB Garamond";font-variant-numeric:lining-nums;font-kerning:normal;-webkit-print-color-adjust:exact;print-color-adjust:exact}
i,b{font-weight:inherit}i{font-style:italic}.w500{font-weight:500}.w600{font-weight:600}
.line{display:block;white-space:pre}
.sheet{position:relative;width:297mm;height:210mm;contain:strict;overflow:hidden;break-after:page;background:var(--paper) 0 0/297mm 210mm no-repeat}
.sheet:last-child{break-after:auto}
.ink{position:absolute;inset:20.5mm 30mm 20.5mm;display:flex;flex-direction:column;text-align:center}
.logo{display:block;height:15mm;max-width:40mm;object-fit:contain;margin:0 auto 2mm}
.grey .logo{mix-blend-mode:luminosity}
.government{color:var(--teal);letter-spacing:.2em;padding-left:.2em}
.office{letter-spacing:.12em;padding-left:.12em}
.unit,.letterhead{color:var(--soft)}
.ornament{height:5mm;margin:2.5mm auto 1mm;width:72mm;background:0 0/72mm 5mm no-repeat}
.middle{flex:1;min-height:0;display:flex;flex-direction:column;justify-content:center;padding-bottom:4mm}
.title{font-family:"Cormorant Garamond";font-weight:600;color:var(--teal);letter-spacing:.24em;padding-left:.24em}
.number{letter-spacing:.03em}
.given{color:var(--soft)}
.name{font-family:"Cormorant Garamond";font-weight:600;font-variant-numeric:lining-nums}
.foot{display:flex;justify-content:space-between;align-items:flex-end;text-align:left}
.signature{width:81mm}
.sign-room{height:18mm}
.behalf{padding-left:1.72em}
.facts{display:grid;grid-template-columns:29mm auto;row-gap:.6mm;font-size:11pt;line-height:1.24;align-items:baseline}
.facts dt{color:var(--soft);font-style:italic}.facts dd{font-weight:500;font-variant-numeric:lining-nums tabular-nums}
`;

const BACK = `
.back .ink{inset:24mm 30mm 22mm;text-align:left}
.back h2{font:600 25pt/1.1 "Cormorant Garamond";letter-spacing:.04em;color:var(--teal)}
.back-head{display:flex;justify-content:space-between;align-items:baseline;border-bottom:.3mm solid var(--hair);padding-bottom:4mm}
.back-head p{font-style:italic;color:var(--soft);font-size:11.5pt}
.who{display:grid;grid-template-columns:1fr 1fr;column-gap:10mm;row-gap:.8mm;padding:3.2mm 0 5mm}
.who div{display:grid;grid-template-columns:31mm auto;align-items:baseline}
.who dt{font-style:italic;color:var(--soft);font-size:11pt}
.back-body{flex:1;min-height:0;display:grid;grid-template-columns:143mm 76mm;column-gap:18mm}
table{border-collapse:collapse;width:100%}
.scores{font-variant-numeric:lining-nums tabular-nums;line-height:1.2;align-self:start}
.scores td,.scores th{padding:var(--pad) 0;text-align:left;vertical-align:baseline;font-weight:400}
.scores th{font-style:italic;color:var(--soft);border-bottom:.25mm solid var(--ink)}
.scores .no{width:11mm}.scores .num{text-align:right;width:20mm}
.scores tbody tr+tr td{border-top:.1mm solid color-mix(in srgb,var(--ink) 28%,transparent)}
.scores tfoot td{border-top:.25mm solid var(--ink);font-weight:600}
.sum{display:flex;flex-direction:column}
.num{text-align:right;font-variant-numeric:lining-nums tabular-nums}
.label{display:block;font-style:italic;color:var(--soft);font-size:11pt}
.figure{display:block;font:600 30pt/1.05 "Cormorant Garamond";color:var(--teal);font-variant-numeric:lining-nums}
.figure.word{font-size:24pt}
.result{display:flex;flex-direction:column;gap:2mm}
.legend{margin-top:6mm;font-size:10.5pt}
.legend h3{font:italic 400 11pt/1.3 "EB Garamond";color:var(--soft);border-bottom:.1mm solid var(--ink);padding-bottom:.8mm;margin-bottom:.8mm}
.legend td{padding:.35mm 0}.legend .mine td{font-weight:600;color:var(--teal)}
.assessor{margin-top:auto;font-size:11pt;line-height:1.24}
.assessor .sign-room{height:17mm}
`;

export interface StyleOptions {
  readonly variant: CertificateVariant;
  /** Shift of all ink, mm: right and down positive. */
  readonly offsetX: number;
  readonly offsetY: number;
  readonly fontBaseUrl: string;
  readonly letterhead: boolean;
  /** False leaves frame and paper colour out: they are put under the text later, once for all pages of a file. */
  readonly artwork: boolean;
  /** False lays nothing out before it is printed. */
  readonly onScreen: boolean;
}

export function certificateCss(options: StyleOptions): string {
  const { variant, offsetX, offsetY } = options;
  const shift =
    offsetX === 0 && offsetY === 0
      ? ''
      : `.ink{transform:translate(${offsetX}mm,${offsetY}mm)}.sheet{background-position:${offsetX}mm ${offsetY}mm}`;
  const kop = options.letterhead ? '' : '.kop,.ornament{visibility:hidden}';
  const unseen = options.onScreen ? '' : '@media screen{.sheet{display:none}}';
  return `@page{size:297mm 210mm;margin:0}
${fontFaceCss(options.fontBaseUrl)}
:root{${INK[variant]}}${LAYOUT}${BACK}${artwork(variant, options.artwork)}${shift}${kop}${unseen}`;
}
