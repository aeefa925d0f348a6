import { plainKey } from '@shared/lib/similarity';
import { type RegionIndex, villageLabel } from '../match/region-index';
import { matchDistrict, matchVillage, type VillageMatch } from '../match/villages';
import type { ImportDistrict } from '../model';
import type { Table } from '../recognise/tables';
import { TEXTS } from '../texts';
import type { RowIssues } from './row-fields';
import type { Section } from './sections';

interface PlaceTexts {
  readonly village: string;
  readonly district: string;
}

/** The kelurahan by column, else by section or sheet name; the kecamatan column helps and is checked. */
export function readPlace(
  values: PlaceTexts,
  section: Readonly<Section>,
  table: Table,
  index: RegionIndex,
  issues: RowIssues,
): { village: string | null; villageText: string | null } {
  const at = table.columns.at.get('village');
  const text = values.village || section.village || '';
  const district = readDistrict(values, section, table, index, issues);
  const header = table.columns.list.find((column) => column.index === at)?.header ?? '';
  const isVague = at !== undefined && values.village !== '' && !/kel|desa|kim/i.test(header);
  const match = cachedMatch(text, index, district, isVague);
  const villageText = text || null;
  if (match.status === 'empty') {
    if (at !== undefined) issues.add('warning', 'VILLAGE_EMPTY', TEXTS.villageEmpty, at);
    return { village: null, villageText };
  }
  if (match.status === 'unknown') {
    const message = match.onlyDistrict
      ? TEXTS.onlyDistrict(text)
      : TEXTS.villageUnknown(text, match.suggestions.map(villageLabel));
    issues.add('error', 'VILLAGE_UNKNOWN', message, at);
    return { village: null, villageText };
  }
  if (match.status === 'guessed')
    issues.add('warning', 'VILLAGE_GUESSED', TEXTS.villageGuessed(text, villageLabel(match.entry)), at);
  if (match.contradicts)
    issues.add(
      'warning',
      'DISTRICT_MISMATCH',
      TEXTS.districtMismatch(villageLabel(match.entry), match.contradicts.name),
      at,
    );
  return { village: match.entry.village.code, villageText };
}

function readDistrict(
  values: PlaceTexts,
  section: Readonly<Section>,
  table: Table,
  index: RegionIndex,
  issues: RowIssues,
): ImportDistrict | null {
  if (values.district === '') return section.district ?? null;
  const district = matchDistrict(values.district, index);
  if (!district)
    issues.add(
      'info',
      'DISTRICT_UNKNOWN',
      TEXTS.districtUnknown(values.district),
      table.columns.at.get('district'),
    );
  return district;
}

const CACHE = new WeakMap<RegionIndex, Map<string, VillageMatch>>();

/** A list names few places many times, and looking for the nearest one is the dearest step. */
function cachedMatch(
  text: string,
  index: RegionIndex,
  district: ImportDistrict | null,
  isVague: boolean,
): VillageMatch {
  const known = CACHE.get(index) ?? new Map<string, VillageMatch>();
  CACHE.set(index, known);
  const key = `${plainKey(text) === '' ? '' : text}|${district?.code ?? ''}|${isVague}`;
  const match = known.get(key) ?? matchVillage(text, index, { district, isVague });
  known.set(key, match);
  return match;
}
