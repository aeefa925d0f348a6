import { plainKey } from '@shared/lib/similarity';
import type { ImportDistrict, ImportRegions, ImportVillage } from '../model';

export interface VillageEntry {
  readonly village: ImportVillage;
  readonly district: ImportDistrict;
}

const INDEXES = new WeakMap<ImportRegions, RegionIndex>();

/** The regions by the key of every spelling; built once per set of regions. */
export interface RegionIndex {
  readonly villages: ReadonlyMap<string, readonly VillageEntry[]>;
  readonly districts: ReadonlyMap<string, ImportDistrict>;
  readonly entries: readonly VillageEntry[];
  /** The most words a spelling may be written in. */
  readonly maxWords: number;
}

export function indexRegions(regions: ImportRegions): RegionIndex {
  const known = INDEXES.get(regions) ?? buildIndex(regions);
  INDEXES.set(regions, known);
  return known;
}

function buildIndex(regions: ImportRegions): RegionIndex {
  const villages = new Map<string, VillageEntry[]>();
  const districts = new Map<string, ImportDistrict>();
  const entries: VillageEntry[] = [];
  let maxWords = 1;
  for (const district of regions.districts) {
    for (const spelling of [district.name, ...(district.aliases ?? [])])
      districts.set(plainKey(spelling), district);
    for (const village of district.villages) {
      const entry = { village, district };
      entries.push(entry);
      for (const spelling of [village.name, ...(village.aliases ?? [])]) {
        const key = plainKey(spelling);
        const known = villages.get(key) ?? [];
        if (!known.some((other) => other.village.code === village.code)) villages.set(key, [...known, entry]);
        // One more than the words of the name: "Suka Jadi" for Sukajadi.
        maxWords = Math.max(maxWords, spelling.split(/\s+/).length + 1);
      }
    }
  }
  return { villages, districts, entries, maxWords };
}

/** "Pajang (Kec. Benda)" */
export function villageLabel(entry: VillageEntry): string {
  return `${entry.village.name} (Kec. ${entry.district.name})`;
}
