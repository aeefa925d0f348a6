import { initial } from './0001-initial';
import { journal } from './0002-journal';
import type { Migration } from './types';

export type { Migration } from './types';

/** Every migration ever released, oldest first. Forward only: append, never edit. */
export const MIGRATIONS: readonly Migration[] = [initial, journal];
