import type { CliCommand } from '../command';

export const demoDataCommand: CliCommand = {
  name: 'demo-data',
  usage: '[--students N] [--seed S]',
  summary: 'muat data contoh bertanda CONTOH',
  operands: 0,
  async run({ features, args, say }) {
    const { service } = features().examples;
    const students = args.count('students', 120);
    const iterator = service.load({ students, seed: args.count('seed', 1) });
    let step = await iterator.next();
    for (; !step.done; step = await iterator.next()) {
      const { done, total } = step.value;
      if (done % 10_000 === 0) say(`${done} dari ${total} mahasiswa`);
    }
    return { json: step.value, lines: [`${step.value.students} mahasiswa contoh dimuat.`] };
  },
};
