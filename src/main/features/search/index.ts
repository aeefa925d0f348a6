import { ranked, SEARCH_MIN, type SearchKind } from '@shared/search/rules';
import { rpc } from '../../rpc/implement';
import type { FeatureContext } from '../context';
import * as repository from './search.repository';

const FINDERS: readonly (readonly [SearchKind, typeof repository.findKim])[] = [
  ['student', repository.findStudents],
  ['kim', repository.findKim],
  ['program', repository.findPrograms],
  ['university', repository.findUniversities],
  ['cohort', repository.findCohorts],
  ['certificate', repository.findCertificates],
];

/** Ctrl+K: one text over everything that has a page. */
export function createSearchFeature({ db }: FeatureContext) {
  const query = async (text: string) => {
    const wanted = text.trim();
    if (wanted.length < SEARCH_MIN) return [];
    const groups: { kind: SearchKind; items: repository.Found[] }[] = [];
    for (const [kind, find] of FINDERS) {
      const items = ranked(await find(db, wanted), wanted);
      if (items.length > 0) groups.push({ kind, items });
    }
    return groups;
  };
  const handlers = { query: rpc.search.query.handler(({ input }) => query(input.text)) };
  return { service: { query }, handlers };
}
