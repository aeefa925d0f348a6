import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '@shared/settings/model';
import type { FeatureContext } from '../context';
import { readSettings, writeSetting } from './settings.repository';
import { texts } from './texts';

export type SettingsService = ReturnType<typeof createSettingsService>;

/** The office's own values; a part that is missing or no longer valid falls back to its default. */
export function createSettingsService({ db, clock, journal }: FeatureContext) {
  const get = async (): Promise<Settings> => {
    const stored = await readSettings(db);
    const parts = Object.entries(settingsSchema.shape).map(([key, schema]) => {
      const parsed = schema.safeParse(stored.get(key));
      return [key, parsed.success ? parsed.data : DEFAULT_SETTINGS[key as keyof Settings]];
    });
    return Object.fromEntries(parts) as Settings;
  };

  /** @returns the settings as they are then, and the act's id */
  const update = async (
    parts: { [K in keyof Settings]?: Settings[K] | undefined },
  ): Promise<Settings & { actId: number | null }> => {
    const keys = (Object.keys(parts) as (keyof Settings)[]).filter((key) => parts[key] !== undefined);
    const { actId } = await journal.act(texts.edited(keys), async (trx) => {
      for (const key of keys) await writeSetting(trx, key, parts[key], clock.nowIso());
      return {};
    });
    return { ...(await get()), actId };
  };

  return { get, update };
}
