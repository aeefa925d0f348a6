import { type CertificateContent, certificateContentSchema } from '@shared/certificates/content';
import { escapeHtml, visibleText } from '@shared/certificates/template/html';
import {
  fitReport,
  pageCount,
  renderArtworkHtml,
  renderCertificateHtml,
  TEMPLATE_VERSION,
} from '@shared/certificates/template/render';
import { fitMessage } from '@shared/certificates/template/report';
import { formatNip, fullName } from '@shared/certificates/template/signature';
import { describe, expect, it } from 'vitest';
import { SAMPLE_BACK, SAMPLE_CONTENT } from './sample-content';

function named(name: string): CertificateContent {
  return { ...SAMPLE_CONTENT, recipient: { ...SAMPLE_CONTENT.recipient, name } };
}

/** Text of the page with the line breaks that the layout put in taken back out. */
function words(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return body.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');
}

describe('the content schema', () => {
  it('takes the sample and leaves it unchanged, so that frozen content reads back as it was', () => {
    expect(certificateContentSchema.parse(SAMPLE_CONTENT)).toEqual(SAMPLE_CONTENT);
  });

  it.each([
    ['another version', { ...SAMPLE_CONTENT, version: 2 }],
    ['an unknown field', { ...SAMPLE_CONTENT, extra: 1 }],
    ['a day that is none', { ...SAMPLE_CONTENT, date: '2026-02-30' }],
    [
      'a logo from the network',
      { ...SAMPLE_CONTENT, office: { ...SAMPLE_CONTENT.office, logo: 'https://x.id/a.png' } },
    ],
    [
      'a logo that leaves its quotes',
      { ...SAMPLE_CONTENT, office: { ...SAMPLE_CONTENT.office, logo: 'data:image/png;base64,AA");*{}' } },
    ],
    ['a score above 100', { ...SAMPLE_CONTENT, finalScore: 101 }],
    ['another prefix', { ...SAMPLE_CONTENT, signatory: { ...SAMPLE_CONTENT.signatory, prefix: 'u.b.' } }],
  ])('refuses %s', (_name, content) => {
    expect(certificateContentSchema.safeParse(content).success).toBe(false);
  });
});

describe('typed text is data', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['A & B "C" \'D\'', 'A &amp; B &quot;C&quot; &#39;D&#39;'],
    ['Adi\u202egnaro\u202c', 'Adignaro'],
    ['Siti\u200b\u0000 N\u00adur', 'Siti  Nur'],
  ])('%j -> %j', (text, expected) => expect(escapeHtml(text)).toBe(expected));

  it('keeps what letters need and drops what only deceives', () => {
    expect(visibleText("O'Connor e\u0301")).toBe("O'Connor \u00e9");
  });

  it('lets markup through in no field', () => {
    const evil = '"><img src=x onerror=1><script>';
    const html = renderCertificateHtml([
      {
        ...SAMPLE_CONTENT,
        ...{
          number: evil,
          title: evil,
          kind: evil,
          kim: evil,
          village: evil,
          district: evil,
          city: evil,
          place: evil,
        },
        ...{ programs: [evil], predicate: evil, wording: `${evil} {kim} {program}`, verificationCode: evil },
        recipient: { name: evil, studentNumber: evil, studyProgram: evil, university: evil },
        office: { government: evil, name: evil, unit: evil, letterhead: [evil], logo: null },
        signatory: {
          ...SAMPLE_CONTENT.signatory,
          position: evil,
          name: evil,
          titleBefore: evil,
          titleAfter: evil,
          rank: evil,
          nip: evil,
        },
        back: {
          ...SAMPLE_BACK,
          aspects: [{ name: evil, score: 1, weight: 1 }],
          ...{
            predicate: evil,
            legend: [{ label: evil, range: evil }],
            assessor: { name: evil, position: evil, nip: evil },
          },
        },
      },
    ]);
    expect(html).not.toMatch(/<script|<img src=x|onerror=1>/i);
  });
});

describe('renderCertificateHtml', () => {
  it('prints every field of the content', () => {
    const text = words(renderCertificateHtml([SAMPLE_CONTENT]));
    for (const part of [
      'SERTIFIKAT',
      'Nomor 400.14.5.4/007-DIKP/IX/2026',
      'Siti Nurhaliza Rahmawati',
      'NIM 0022104567 · Ilmu Komunikasi · Universitas Contoh Tangerang',
      'Kecamatan Cipondoh , Kota Tangerang'.replace(' ,', ','),
      'Pelatihan Konten Digital bagi Pelaku UMKM',
      'Tangerang, 14 September 2026',
      'Dr. Budi Santosa Wirawan, S.Kom., M.Si.',
      'Pembina Utama Muda (IV/c)',
      'NIP 19700101 199503 1 002',
      'Kode verifikasi K7QM-2D9X',
      '91,10',
      'Ratna Puspita, S.I.Kom.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/12 Juli s\.d\. 12 September 2026/);
  });

  it('gives a back only where there are scores, and pages in the order of the batch', () => {
    const plain = { ...SAMPLE_CONTENT, back: null, predicate: null, finalScore: null };
    const html = renderCertificateHtml([plain, SAMPLE_CONTENT]);
    expect([...html.matchAll(/class="sheet (front|back)"/g)].map((match) => match[1])).toEqual([
      'front',
      'front',
      'back',
    ]);
    expect([pageCount(plain), pageCount(SAMPLE_CONTENT)]).toEqual([1, 2]);
    expect(words(renderCertificateHtml([plain]))).not.toContain('Predikat');
  });

  it('asks for nothing but fonts, so that the hidden window needs no network', () => {
    const html = renderCertificateHtml([SAMPLE_CONTENT], { fontBaseUrl: 'sikim-print://job/fonts/' });
    const addresses = [...html.matchAll(/(?:url\("|href="|src=")([^"]{0,40})/g)].map(
      (match) => match[1] ?? '',
    );
    expect(
      addresses.filter((url) => !url.startsWith('data:') && !url.startsWith('sikim-print://job/fonts/')),
    ).toEqual([]);
    expect(html).not.toContain('<script');
  });

  it('leaves frame and paper out of the plain variant and of text that goes over an artwork', () => {
    expect(renderArtworkHtml({ variant: 'plain' })).toBeNull();
    expect(renderArtworkHtml()).toContain('.front{background-image');
    expect(renderCertificateHtml([SAMPLE_CONTENT], { variant: 'plain' })).not.toContain('background-image');
    expect(renderCertificateHtml([SAMPLE_CONTENT], { artwork: false })).not.toContain(
      '.front{background-image',
    );
  });

  it('carries each logo once for a whole batch', () => {
    const html = renderCertificateHtml([SAMPLE_CONTENT, named('Adi'), named('Budi')]);
    expect(html.split(SAMPLE_CONTENT.office.logo ?? '?')).toHaveLength(2);
  });

  it('refuses a template it does not know and an offset that would push the text off the paper', () => {
    expect(() => renderCertificateHtml([], { templateVersion: TEMPLATE_VERSION + 1 })).toThrow(RangeError);
    expect(() => renderCertificateHtml([], { offsetX: 21 })).toThrow(RangeError);
    expect(() => renderCertificateHtml([], { offsetY: Number.NaN })).toThrow(RangeError);
  });
});

describe('the signatory', () => {
  it('shows gelar, pangkat and NIP only where switched on (Permendagri 1/2023 art. 44)', () => {
    const bare = { ...SAMPLE_CONTENT, back: null, show: { titles: false, rank: false, nip: false } };
    const text = words(renderCertificateHtml([bare]));
    expect(text).toContain('Budi Santosa Wirawan');
    for (const part of ['S.Kom.', 'Dr.', 'Pembina', 'NIP']) expect(text).not.toContain(part);
  });

  it.each([
    ['Plt.', null, 'Plt. Kepala Dinas Komunikasi dan Informatika,'],
    ['Plh.', null, 'Plh. Kepala Dinas Komunikasi dan Informatika,'],
    ['a.n.', 'Wali Kota Tangerang', 'a.n. Wali Kota Tangerang Kepala Dinas Komunikasi dan Informatika,'],
  ] as const)('signs as %s', (prefix, onBehalfOf, expected) => {
    const signatory = { ...SAMPLE_CONTENT.signatory, prefix, onBehalfOf };
    expect(words(renderCertificateHtml([{ ...SAMPLE_CONTENT, signatory }]))).toContain(expected);
  });

  it('groups an NIP of 18 digits and leaves any other as it is', () => {
    expect(formatNip('197001011995031002')).toBe('19700101 199503 1 002');
    expect(formatNip('1970 0101')).toBe('1970 0101');
    expect(fullName({ ...SAMPLE_CONTENT.signatory, titleBefore: '', titleAfter: '' }, true)).toBe(
      'Budi Santosa Wirawan',
    );
  });
});

describe('fitReport', () => {
  it.each(['Adik', 'Siti Nurhaliza Rahmawati'])('has nothing to say of %s', (name) => {
    expect(fitReport(named(name))).toEqual([]);
  });

  it.each([
    'Raden Ajeng Kusumaningtyas Purwaningsih Hadikusumo Notonegoro',
    'Wiranatakusumahadiningratpurbawisesasastranegaramangkubumiraya',
  ])('sets %s smaller and says so, on one line and whole', (name) => {
    const notes = fitReport(named(name));
    expect(notes.map((note) => `${note.area} ${note.kind}`)).toEqual(['name shrunk']);
    expect(fitMessage(notes[0] ?? { area: 'name', kind: 'overflow' })).toMatch(
      /^Nama dicetak lebih kecil \(\d\d%\)/,
    );
    expect(renderCertificateHtml([named(name)])).toContain(`<span class="line">${name}</span>`);
  });

  it('tells of a name that no size makes fit, before paper is spent', () => {
    expect(fitReport(named('W'.repeat(200))).some((note) => note.kind === 'overflow')).toBe(true);
  });

  it('counts the programs that found no room', () => {
    const programs = Array.from(
      { length: 30 },
      (_, index) => `Pelatihan pengelolaan konten digital bagian ${index}`,
    );
    const note = fitReport({ ...SAMPLE_CONTENT, programs }).find((one) => one.kind === 'shortened');
    expect(note && fitMessage(note)).toMatch(/^Program kerja: \d+ butir tidak tercetak/);
    expect(words(renderCertificateHtml([{ ...SAMPLE_CONTENT, programs }]))).toMatch(
      /dan \d+ program kerja lainnya/,
    );
  });

  it('keeps thirty aspects on the page by setting them smaller', () => {
    const aspects = Array.from({ length: 30 }, (_, index) => ({
      name: `Aspek ${index}`,
      score: 80,
      weight: 1,
    }));
    const notes = fitReport({ ...SAMPLE_CONTENT, back: { ...SAMPLE_BACK, aspects } });
    expect(notes.filter((note) => note.kind === 'overflow')).toEqual([]);
  });
});
