import { createHash } from 'node:crypto';
import { renderArtworkHtml, renderCertificateHtml } from '@shared/certificates/template/render';
import { expect, test } from 'vitest';
import { SAMPLE_CONTENT } from './sample-content';

/**
 * What each template sets, for ever: certificates that were issued with it are reprinted with it. Whoever changes how a
 * page looks adds a template under a new number and leaves these as they are.
 */
const SET: Readonly<Record<number, string>> = {
  1: '256e054f349d0e4fe89a42d4189e1b635ea6aa65c4bfd16284152c1fb68e4b09',
};

test.each(Object.entries(SET))('template %s sets a certificate as it always did', (version, hash) => {
  const plain = { ...SAMPLE_CONTENT, back: null, finalScore: null, predicate: null };
  const pages = (['full', 'grey', 'plain'] as const).flatMap((variant) => {
    const options = { variant, templateVersion: Number(version), fontBaseUrl: 'f/' };
    return [renderArtworkHtml(options), renderCertificateHtml([SAMPLE_CONTENT, plain], options)];
  });
  const set = createHash('sha256').update(pages.join('\n')).digest('hex');
  expect(set).toBe(hash);
});
