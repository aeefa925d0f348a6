import { createScoreBatches } from '@renderer/features/assessments/score-batches';
import type { ScoreChange } from '@shared/assessments/model';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const cell = (enrolmentId: number): ScoreChange => ({ enrolmentId, aspectId: 1, value: 80 });

/** A database whose answers the test gives one by one. */
function slowStore() {
  const sent: number[][] = [];
  const answers: { ok: () => void; fail: () => void }[] = [];
  const send = (changes: readonly ScoreChange[]) => {
    sent.push(changes.map(({ enrolmentId }) => enrolmentId));
    return new Promise<void>((resolve, reject) => {
      answers.push({ ok: resolve, fail: () => reject(new Error('disk full')) });
    });
  };
  return { sent, answers, batches: createScoreBatches(send) };
}

describe('score batches', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('joins what is typed in one breath into one transaction', async () => {
    const { sent, answers, batches } = slowStore();
    const both = Promise.all([batches.add([cell(1)]), batches.add([cell(2), cell(3)])]);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual([[1, 2, 3]]);
    answers[0]?.ok();
    await both;
  });

  it('never sends a later change before the earlier one is stored, also when that one fails', async () => {
    const { sent, answers, batches } = slowStore();
    const first = batches.add([cell(1)]).catch(() => 'failed');
    await vi.advanceTimersByTimeAsync(500);
    const second = batches.add([cell(2)]);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual([[1]]);
    answers[0]?.fail();
    expect(await first).toBe('failed');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([[1], [2]]);
    answers[1]?.ok();
    await second;
  });

  it('sends at once what waits, and says when nothing is on its way any more', async () => {
    const { sent, answers, batches } = slowStore();
    void batches.add([cell(1)]);
    const settled = vi.fn();
    void batches.flush().then(settled);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([[1]]);
    expect(settled).not.toHaveBeenCalled();
    answers[0]?.ok();
    await vi.advanceTimersByTimeAsync(0);
    expect(settled).toHaveBeenCalled();
  });
});
