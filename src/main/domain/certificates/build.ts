import { type GradeBand, gradeLegend, predicateOf } from '@shared/assessments/rules';
import type { CertificateContent } from '@shared/certificates/content';
import { DEFAULT_WORDING } from '@shared/certificates/wording';
import type { PlainDate } from '@shared/lib/dates';
import type { Settings, Signatory } from '@shared/settings/model';

/** What is known of one student when the certificate is made. */
export interface CertificateSource {
  readonly name: string;
  readonly studentNumber: string;
  readonly studyProgram: string | null;
  readonly university: string;
  readonly kind: string;
  readonly kim: string;
  readonly village: string;
  readonly district: string;
  readonly periodStart: PlainDate;
  readonly periodEnd: PlainDate;
  readonly programs: readonly string[];
  readonly finalScore: number | null;
  readonly aspects: readonly { readonly name: string; readonly score: number; readonly weight: number }[];
  readonly bands: readonly GradeBand[];
  readonly assessor: string | null;
}

export interface CertificateStamp {
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly verificationCode: string;
}

/** Puts together all that will be printed, to be frozen under a number. The back exists only with complete scores. */
export function buildContent(
  source: CertificateSource,
  settings: Settings,
  signatory: Signatory,
  stamp: CertificateStamp,
): CertificateContent {
  const { office, certificate } = settings;
  const predicate = source.finalScore === null ? null : predicateOf(source.finalScore, source.bands);
  return {
    version: 1,
    number: stamp.number,
    title: certificate.title,
    recipient: {
      name: source.name,
      studentNumber: source.studentNumber,
      studyProgram: source.studyProgram ?? '',
      university: source.university,
    },
    kind: source.kind,
    kim: source.kim,
    village: source.village,
    district: source.district,
    city: cityOf(office.government),
    period: { start: source.periodStart, end: source.periodEnd },
    programs: source.programs.slice(0, 60),
    predicate,
    finalScore: source.finalScore,
    place: office.place,
    date: stamp.issuedOn,
    office: {
      government: office.government,
      name: office.agency,
      unit: office.unit ?? '',
      letterhead: letterhead(office),
      logo: office.logo,
    },
    signatory: {
      prefix: signatory.prefix,
      onBehalfOf: null,
      position: signatory.position,
      name: signatory.name,
      titleBefore: signatory.degreeBefore ?? '',
      titleAfter: signatory.degreeAfter ?? '',
      rank: signatory.rank ?? '',
      nip: signatory.nip ?? '',
    },
    back: backOf(source, predicate),
    show: { titles: certificate.showDegrees, rank: certificate.showRank, nip: certificate.showNip },
    wording: DEFAULT_WORDING,
    verificationCode: stamp.verificationCode,
  };
}

function backOf(source: CertificateSource, predicate: string | null): CertificateContent['back'] {
  const { finalScore, aspects, bands, assessor } = source;
  if (finalScore === null || predicate === null || aspects.length === 0) return null;
  const [first] = aspects;
  const isWeighted = aspects.some(({ weight }) => weight !== first?.weight);
  return {
    aspects: aspects.map(({ name, score, weight }) => ({ name, score, weight: isWeighted ? weight : null })),
    average: finalScore,
    predicate,
    legend: gradeLegend(bands),
    assessor: assessor === null ? null : { name: assessor, position: '', nip: '' },
  };
}

/** 'Pemerintah Kota Tangerang' → 'Kota Tangerang'. */
export function cityOf(government: string): string {
  return government.replace(/^pemerintah(an)?\s+(daerah\s+)?/i, '').trim() || government;
}

function letterhead(office: Settings['office']): string[] {
  const contact = [office.phone && `Telepon ${office.phone}`, office.email, office.website]
    .filter(Boolean)
    .join(' · ');
  return [office.address ?? '', contact].filter((line) => line !== '');
}

/** Crockford's base 32, without letters that are read as digits: https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code people can read to each other, 'K7QF-3M2X-9TBA' (60 bits). @param bytes 12 random bytes */
export function verificationCode(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, 12), (byte) => ALPHABET[byte % 32]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8, 12)}`;
}
