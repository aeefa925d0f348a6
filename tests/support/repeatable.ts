import fc from 'fast-check';

// CI tries the same cases each time, so that an old fault found by chance does not stop an unrelated change; a developer's
// run explores new ones.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_124 });
