/** `node scripts/check-flow-rules.mjs`: only the proof that each rule of flow bites (a part of `npm test -- flow`). */
import { checkRulesBite } from './lib/flow.mjs';

const faults = await checkRulesBite();
for (const fault of faults) process.stdout.write(`  error rule: ${fault}\n`);
if (faults.length === 0) process.stdout.write('Each rule noticed the fault planted against it.\n');
process.exitCode = faults.length === 0 ? 0 : 1;
