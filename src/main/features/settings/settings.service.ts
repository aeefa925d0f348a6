import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '@shared/settings/model';
import type { FeatureContext } from '../context';
import { readSettings, writeSetting } from './settings.repository';

export type SettingsService = ReturnType<typeof createSettingsService>;

/** The office's own values; a part that is missing or no longer valid falls back to its default. */
export function createSettingsService({ db, clock, audit }: FeatureContext) {
  const get = async (): Promise<Settings> => {
    const stored = await readSettings(db);
    const parts = Object.entries(settingsSchema.shape).map(([key, schema]) => {
      const parsed = schema.safeParse(stored.get(key));
      return [key, parsed.success ? parsed.data : DEFAULT_SETTINGS[key as keyof Settings]];
    });
    return Object.fromEntries(parts) as Settings;
  };

  const update = async (parts: { [K in keyof Settings]?: Settings[K] | undefined }): Promise<Settings> => {
    await db.transaction().execute(async (trx) => {
      const entries = Object.entries(parts).filter(([, value]) => value !== undefined);
      for (const [key, value] of entries) await writeSetting(trx, key, value, clock.nowIso());
      await audit.record(trx, {
        action: 'update',
        entity: 'setting',
        summary: `Pengaturan diubah: ${entries.map(([key]) => key).join(', ')}`,
      });
    });
    return get();
  };

  return { get, update };
}
