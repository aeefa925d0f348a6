import { assertSoundBackup, backupTo } from '../../db/backup';
import type { CliCommand } from '../command';

export const backupCommand: CliCommand = {
  name: 'backup',
  usage: '--out BERKAS',
  summary: 'salin basis data ke satu berkas yang sudah diperiksa',
  operands: 0,
  async run({ session, features, args, path }) {
    const target = path(args.required('out'));
    features();
    const { database } = session.current();
    if (database) await backupTo(database, target);
    return { json: { file: target }, lines: [`Cadangan ditulis: ${target}`] };
  },
};

export const restoreCommand: CliCommand = {
  name: 'restore',
  usage: 'BERKAS',
  summary: 'ganti basis data dengan cadangan; yang lama disimpan',
  operands: 1,
  async run({ session, path }, [file = '']) {
    const source = path(file);
    await assertSoundBackup(source);
    const kept = await session.restoreFrom(source);
    const { fault } = session.current();
    if (fault) throw fault;
    return {
      json: { restored: source, kept },
      lines: [`Data dipulihkan dari ${source}.`, ...(kept ? [`Data lama disimpan: ${kept}`] : [])],
    };
  },
};
