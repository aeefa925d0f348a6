/** `npm run setup`: fetch all that the other commands need, and nothing else. */
import { withSetUp } from './lib/set-up.mjs';

await withSetUp((electron) => {
  process.stdout.write(
    `ready: ${electron.path}${electron.standIn ? ' (stand-in for development and tests)' : ''}\n`,
  );
  return 0;
});
