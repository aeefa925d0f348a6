import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageReader, packMessage } from '../../windows/messages';

test('values come out whole and in order, however the stream is cut', () => {
  const values = fc.array(
    fc.oneof(fc.string(), fc.constant(new Map([['a', new Error('x')]])), fc.array(fc.integer())),
  );
  fc.assert(
    fc.property(values, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (sent, sizes) => {
      const taken: unknown[] = [];
      const read = messageReader((value) => taken.push(value));
      let stream = Buffer.concat(sent.map(packMessage));
      for (const size of sizes) {
        if (stream.length === 0) break;
        read(stream.subarray(0, size));
        stream = stream.subarray(size);
      }
      expect(taken).toEqual(sent);
    }),
  );
});
