import { EventPublisher } from '@orpc/server';
import type { AppEvent } from '@shared/app/contract';

/** What the main process tells every page that listens. */
export type AppEvents = EventPublisher<{ event: AppEvent }>;

export function createAppEvents(): AppEvents {
  return new EventPublisher<{ event: AppEvent }>();
}
