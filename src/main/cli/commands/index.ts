import type { CliCommand } from '../command';
import { backupCommand, restoreCommand } from './backup';
import { certificatesIssueCommand } from './certificates-issue';
import { certificatesVerifyCommand } from './certificates-verify';
import { checkCommand } from './check';
import { demoCommand } from './demo';
import { demoDataCommand } from './demo-data';
import { historyCommand, undoCommand } from './history';
import { importStudentsCommand } from './import-students';
import { reportRekapCommand } from './report-rekap';
import { statsCommand } from './stats';

/** Every command of the program, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [
  checkCommand,
  statsCommand,
  demoDataCommand,
  importStudentsCommand,
  certificatesIssueCommand,
  certificatesVerifyCommand,
  reportRekapCommand,
  demoCommand,
  historyCommand,
  undoCommand,
  backupCommand,
  restoreCommand,
];
