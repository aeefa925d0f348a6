import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';

const HEADER = 4;

/** One value as bytes: its length, then its structured clone. */
export function packMessage(message: unknown): Buffer {
  const body = serialize(message);
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(body.length);
  return Buffer.concat([header, body]);
}

/** A reader of a stream of packed values, however it was cut into pieces: give it each piece. */
export function messageReader(take: (message: unknown) => void): (piece: Buffer) => void {
  let pending = Buffer.alloc(0);
  return (piece) => {
    pending = Buffer.concat([pending, piece]);
    while (pending.length >= HEADER) {
      const end = HEADER + pending.readUInt32LE();
      if (pending.length < end) return;
      const body = pending.subarray(HEADER, end);
      pending = pending.subarray(end);
      take(deserialize(body));
    }
  };
}

export const sendMessage = (socket: Socket, message: unknown): void =>
  void socket.write(packMessage(message));

export const onMessage = (socket: Socket, take: (message: unknown) => void): void =>
  void socket.on('data', messageReader(take));
