import type { Command } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import { addCommand } from './add-command.ts';
import { attestCommand } from './attest-command.ts';
import { buildCommand } from './build-command.ts';
import { checkCommand } from './check-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { newCommand } from './new-command.ts';
import { previewCommand } from './preview-command.ts';
import { referencesCommand } from './references-command.ts';
import { releaseCommand } from './release-command.ts';
import { rulesCommand } from './rules-command.ts';
import { schemasCommand } from './schemas-command.ts';
import { statusCommand } from './status-command.ts';
import { tableCommand } from './table-command.ts';

/** Makes a command with its help in a language. `run` waits for what it does and keeps its exit code. */
export type MakeCommand = (ui: UiLanguage, run: (action: Promise<number>) => Promise<void>) => Command;

/** All commands, in the order in which the help lists them. */
export const commands: readonly MakeCommand[] = [
  newCommand,
  addCommand,
  buildCommand,
  previewCommand,
  checkCommand,
  doctorCommand,
  rulesCommand,
  schemasCommand,
  statusCommand,
  attestCommand,
  releaseCommand,
  tableCommand,
  referencesCommand,
];
