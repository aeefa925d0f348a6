import type { CliCommand } from '../command';
import { backupCommand, restoreCommand } from './backup';
import { checkCommand } from './check';
import { demoDataCommand } from './demo-data';
import { statsCommand } from './stats';

/** Every command of the program, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [checkCommand, statsCommand, demoDataCommand, backupCommand, restoreCommand];
