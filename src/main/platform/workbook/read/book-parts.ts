import { type NumberLook, numberLook } from './number-format';
import { readFault } from './texts';
import { unescapeText, walkXml } from './xml';
import type { ZipPackage } from './zip';

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly is1904: boolean;
  readonly sharedStrings: readonly string[];
  /** Looks by cell style index. */
  readonly looks: readonly NumberLook[];
}

/** The workbook's list of sheets, its shared texts and its number formats. Errors: FILE_NOT_WORKBOOK. */
export function readBook(zip: ZipPackage): Book {
  const main = mainPart(zip);
  const bytes = zip.read(main);
  if (!bytes) throw readFault('damaged');
  const links = readLinks(zip, main);
  const sheets: BookSheet[] = [];
  let is1904 = false;
  walkXml(bytes, {
    open: (name, at) => {
      if (name === 'workbookPr') is1904 = at.date1904 === '1' || at.date1904 === 'true';
      const part = name === 'sheet' ? links.byId.get(linkId(at) ?? '') : undefined;
      if (part && zip.has(part))
        sheets.push({
          name: unescapeText(at.name ?? ''),
          hidden: at.state === 'hidden' || at.state === 'veryHidden',
          part,
        });
    },
  });
  return { sheets, is1904, sharedStrings: readSharedStrings(zip, links), looks: readLooks(zip, links) };
}

function linkId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

function mainPart(zip: ZipPackage): string {
  if (zip.has('xl/workbook.xml')) return 'xl/workbook.xml';
  const root = readLinks(zip, '');
  const main = root.byType.get('officeDocument');
  if (main && zip.has(main)) return main;
  throw readFault('notWorkbook');
}

interface Links {
  readonly byId: ReadonlyMap<string, string>;
  readonly byType: ReadonlyMap<string, string>;
}

function readLinks(zip: ZipPackage, part: string): Links {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const bytes = zip.read(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  if (bytes)
    walkXml(bytes, {
      open: (name, at) => {
        if (name !== 'Relationship' || !at.Target || at.TargetMode === 'External') return;
        const target = resolvePart(folder, at.Target);
        byId.set(at.Id ?? '', target);
        byType.set(at.Type?.split('/').at(-1) ?? '', target);
      },
    });
  return { byId, byType };
}

function resolvePart(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  return path.join('/');
}

function readSharedStrings(zip: ZipPackage, links: Links): string[] {
  const bytes = zip.read(links.byType.get('sharedStrings') ?? 'xl/sharedStrings.xml');
  const strings: string[] = [];
  if (!bytes) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  walkXml(bytes, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') strings.push(unescapeText(current));
    },
  });
  return strings;
}

function readLooks(zip: ZipPackage, links: Links): NumberLook[] {
  const bytes = zip.read(links.byType.get('styles') ?? 'xl/styles.xml');
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCells = false;
  if (bytes)
    walkXml(bytes, {
      open: (name, at) => {
        if (name === 'numFmt') codes.set(Number(at.numFmtId), at.formatCode ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) {
          const id = Number(at.numFmtId ?? 0);
          looks.push(numberLook(id, codes.get(id)));
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return looks;
}
