import fc from 'fast-check';

// CI tries the same cases each time, so that an old fault found by chance does not stop an unrelated change; a developer's
// run explores new ones. A failure prints its seed: `SIKIM_SEED=<seed> npx vitest run <file>` tries the same again.
const asked = process.env.SIKIM_SEED ?? (process.env.CI ? '20261124' : undefined);
const seed = asked === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(asked);
fc.configureGlobal({ seed, verbose: 1 });
