import { isAppError } from '@shared/lib/errors';
import { SaxesParser } from 'saxes';
import { readFault } from './texts';

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const CHUNK = 1 << 18;

/**
 * Walks an XML part in pieces, with local names (`x:row` arrives as `row`). A document type is refused, and with it
 * every entity of the file's own making.
 * Errors: FILE_NOT_WORKBOOK when it is not well formed; AppErrors of the handlers pass through.
 */
export function walkXml(bytes: Buffer, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const { open, close, text } = handlers;
  parser.on('doctype', () => {
    throw readFault('damaged');
  });
  parser.on('error', () => {
    throw readFault('damaged');
  });
  if (open)
    parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes as Record<string, string>));
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)));
  if (text) parser.on('text', text);
  try {
    const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
    const decoder = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
    for (let at = 0; at < bytes.length; at += CHUNK)
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw isAppError(error) ? error : readFault('damaged');
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Excel writes control characters as _x000D_; a literal underscore before such a text is itself written _x005F_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
