/**
 * Set-up talks on stderr, so that a command's stdout stays clean for whoever reads it (JSON for jq, say).
 * `quiet()` leaves only faults and slow steps.
 */
let isQuiet = false;

export const quiet = () => {
  isQuiet = true;
};

/** What is being done now. */
export const step = (text) => {
  if (!isQuiet) process.stderr.write(`• ${text}\n`);
};

/** What takes so long that even a quiet command says it. */
export const slowStep = (text) => process.stderr.write(`• ${text}\n`);

/** What could not be had, and what to do about it: always one line. */
export const problem = (text) => process.stderr.write(`✗ ${text}\n`);

/** A fault that set-up understands: its message is the whole story, no stack needed. */
export class SetupError extends Error {}

/** Run a script's main function; a SetupError becomes one line and exit code 1. */
export async function main(run) {
  try {
    const code = await run();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    problem(error.message);
    process.exitCode = 1;
  }
}
