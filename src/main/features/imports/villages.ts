import type { ImportRegions } from '@domain/imports/model';
import type { Village } from '@domain/regions/model';

/** Names repeat across levels: a village is always shown with its district. */
export function villageLabel(village: Village | undefined): string | null {
  return village ? `${village.name}, Kec. ${village.districtName}` : null;
}

/** The database's regions in the shape that lists are matched against. */
export function toRegions(
  villages: readonly Village[],
  districtAliases: readonly { code: string; alias: string }[],
): ImportRegions {
  const codes = [...new Set(villages.map(({ districtCode }) => districtCode))];
  return {
    districts: codes.map((code) => {
      const own = villages.filter(({ districtCode }) => districtCode === code);
      return {
        code,
        name: own[0]?.districtName ?? '',
        aliases: districtAliases.flatMap((entry) => (entry.code === code ? entry.alias : [])),
        villages: own.map(({ code: villageCode, name, aliases }) => ({ code: villageCode, name, aliases })),
      };
    }),
  };
}
