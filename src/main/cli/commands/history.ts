import { AppError } from '@shared/lib/errors';
import type { CliCommand } from '../command';

/** "student:12" or "setting:office": a record's table and key. */
function recordOf(text: string): { table: string; key: string | number } {
  const [table = '', ...rest] = text.split(':');
  const key = rest.join(':');
  if (table === '' || key === '') throw new AppError('USAGE', 'Tulis --record seperti student:12.');
  return { table, key: /^\d+$/.test(key) ? Number(key) : key };
}

export const historyCommand: CliCommand = {
  name: 'history',
  usage: '[--last N] [--record TABEL:KUNCI]',
  summary: 'apa yang diubah, siapa dan kapan, dari yang terbaru',
  operands: 0,
  async run({ features, args }) {
    const last = args.text('last') === undefined ? 20 : args.count('last', 1);
    const record = args.text('record');
    const acts = await features().history.service.plain(last, record === undefined ? null : recordOf(record));
    const lines = acts.map(
      ({ id, at, actor, title, undone }) =>
        `${id}  ${at}  ${actor}  ${title}${undone ? '  (diurungkan)' : ''}`,
    );
    return { json: { acts }, lines: lines.length > 0 ? lines : ['Belum ada perubahan.'] };
  },
};

export const undoCommand: CliCommand = {
  name: 'undo',
  usage: '[--act ID]',
  summary: 'urungkan perubahan terakhir, atau yang bernomor ID',
  operands: 0,
  async run({ features, args, say }) {
    const { service } = features().history;
    const id = args.text('act') === undefined ? await service.lastUndoable() : args.count('act', 1);
    if (id === null) throw new AppError('NOTHING_TO_DO', 'Tidak ada perubahan yang dapat diurungkan.');
    const outcome = await service.undo(id);
    if (outcome.undone)
      return { json: { undone: id, blockedBy: [] }, lines: [`Diurungkan: ${outcome.title}`] };
    say(outcome.message);
    const blockedBy = outcome.blockedBy.map(({ id: act, title }) => ({ id: act, title }));
    return { json: { undone: null, blockedBy }, lines: [], ok: false };
  },
};
