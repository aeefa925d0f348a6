import { isDamaged } from '../db/integrity';
import { offer, serveThread } from './serve-thread';

const router = { isDamaged: offer((file: string) => isDamaged(file)) };
export type CheckRouter = typeof router;

serveThread(router);
