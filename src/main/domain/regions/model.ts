/** The seed file's shape: resources/seed/regions-<code>.json. Codes are Kemendagri's. */
export interface RegionSeed {
  readonly regency: { readonly code: string; readonly name: string };
  readonly districts: readonly {
    readonly code: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly villages: readonly {
      readonly code: string;
      readonly name: string;
      readonly aliases: readonly string[];
    }[];
  }[];
}

/** One village with its district, as every screen shows it: names repeat across levels, so always both. */
export interface Village {
  readonly code: string;
  readonly name: string;
  readonly districtCode: string;
  readonly districtName: string;
  readonly aliases: readonly string[];
}
