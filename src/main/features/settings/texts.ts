import { SETTING_LABELS } from '@shared/settings/labels';
import type { Settings } from '@shared/settings/model';
import type { ActInfo } from '../../db/journal/journal';

export const texts = {
  edited: (keys: readonly (keyof Settings)[]): ActInfo => ({
    kind: 'settings',
    title: `Pengaturan diubah: ${keys.map((key) => SETTING_LABELS[key]).join(', ')}`,
  }),
} as const;
