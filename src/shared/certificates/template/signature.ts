import type { CertificateContent, CertificateSignatory } from '../content';
import { printTexts as texts } from '../texts';
import { type Block, setBlock } from './block';

/** Room for stamp and signature, mm: an office stamp is 35 to 40 mm across and overlaps the text beside it. */
export const SIGNATURE_SPACE = 18;
const COLUMN = 81;

/** 18 digits as 8-6-1-3; anything else as given (PPPK numbers break the pattern). */
export function formatNip(nip: string): string {
  const digits = nip.replace(/\s+/g, '');
  const match = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(digits);
  return match ? match.slice(1).join(' ') : nip;
}

/** "Dr. Nama, S.Kom., M.Si.", or the bare name when titles are switched off. */
export function fullName(person: CertificateSignatory, showTitles: boolean): string {
  if (!showTitles) return person.name;
  const before = person.titleBefore === '' ? '' : `${person.titleBefore} `;
  return `${before}${person.name}${person.titleAfter === '' ? '' : `, ${person.titleAfter}`}`;
}

/** Lines of the office that signs; "a.n." names the superior's office first, then the signatory's own. */
function positionLines(person: CertificateSignatory): string[] {
  if (person.prefix === 'a.n.' && person.onBehalfOf !== null) {
    return [`a.n. ${person.onBehalfOf}`, `${person.position},`];
  }
  return [`${person.prefix === '' ? '' : `${person.prefix} `}${person.position},`];
}

/** What stands above and below the room for the signature. */
export function signatureBlocks(
  person: CertificateSignatory,
  show: CertificateContent['show'],
  placeAndDate: string,
): { above: Block[]; below: Block[] } {
  const base = { measure: COLUMN, leading: 1.24, min: 7.5, before: 0, balance: false } as const;
  const above = [
    setBlock([{ text: placeAndDate, face: 'text' }], {
      ...base,
      ...{ area: 'position', className: 'place', size: 12, comfort: 10, maxLines: 2 },
    }),
    ...positionLines(person).map((line, index) =>
      setBlock([{ text: line, face: 'text' }], {
        ...base,
        ...{
          area: 'position',
          className: index === 0 ? 'position' : 'position behalf',
          size: 12,
          comfort: 11,
          maxLines: 3,
          balance: true,
        },
      }),
    ),
  ];
  const below = [
    setBlock([{ text: fullName(person, show.titles), face: 'bold' }], {
      ...base,
      ...{ area: 'signatory', className: 'signatory', size: 12.5, comfort: 10, maxLines: 2 },
    }),
  ];
  if (show.rank && person.rank !== '') {
    const spec = { area: 'signatory', className: 'rank', size: 11, comfort: 9, maxLines: 2 } as const;
    below.push(setBlock([{ text: person.rank, face: 'text' }], { ...base, ...spec }));
  }
  if (show.nip && person.nip !== '') {
    const spec = { area: 'signatory', className: 'nip', size: 11, comfort: 9, maxLines: 1 } as const;
    below.push(
      setBlock([{ text: `${texts.nip} ${formatNip(person.nip)}`, face: 'text' }], { ...base, ...spec }),
    );
  }
  return { above, below };
}
