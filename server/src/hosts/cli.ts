// The command line: the same analysis without an editor. One table of commands; each gets its words and
// answers with an exit code: 0 clean, 1 something was found, 2 could not run or could not read.

import { readFile } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import { version } from '../../../package.json';
import { type Knowledge, loadKnowledge } from '../analysis/index.ts';
import { check } from './cliCheck.ts';
import { checks } from './cliChecks.ts';
import { explain } from './cliExplain.ts';
import { procedure } from './cliProcedure.ts';
import { records } from './cliRecords.ts';
import { knowledgeFile } from './knowledgeFile.ts';
import { harmless } from './terminalText.ts';

interface Command {
  readonly usage: string;
  /** Knowledge is loaded when it is asked for. */
  run(words: readonly string[], knowledge: () => Promise<Knowledge>): Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  records: {
    usage: l10n.t(
      'smslens records FILE… [--summary] [--history] [--read-as FORMAT]   what stands in these logs (and in their older pieces), as JSON; - is standard input',
    ),
    run: records,
  },
  check: {
    usage: l10n.t(
      'smslens check PATH… [--format text|json|sarif] [--repeats] [--fail-on error|warning|never]   what is known about the lines of these logs, what is wrong with these setup files, or with those in these folders; - is standard input',
    ),
    run: check,
  },
  checks: {
    usage: l10n.t(
      'smslens checks FOLDER… [--only CHECK] [--format text|json] [--fail-on error|warning|never]   what the logs of a machine or a site say together: has Setup finished, is the client well, does the management point work …',
    ),
    run: checks,
  },
  explain: {
    usage: l10n.t(
      'smslens explain WHAT… [--format text|json]   what a code, a log, a component, a status message, a key of a setup file or anything else of SMS is',
    ),
    run: explain,
  },
  procedure: {
    usage: l10n.t(
      'smslens procedure [NAME|KB] [--as markdown|reg|cmd|powershell] [--part apply|undo|check] [--script N] [--set NAME=VALUE]…   the remedies, or those of an article; one of them; or its script, with values filled in',
    ),
    run: procedure,
  },
};

async function main([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help') {
    console.log(
      [l10n.t('SMS Lens {0} reads the logs of Systems Management Server.', version), ...usages()].join('\n'),
    );
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    console.log(version);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.error(
      [l10n.t('smslens: there is no command "{0}". There is:', harmless(name)), ...usages()].join('\n'),
    );
    return 2;
  }
  if (asksForHelp(words)) {
    console.log(command.usage);
    return 0;
  }
  return command.run(words, readKnowledge);
}

/** Behind `--` stand names. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).includes('--help');
}

/** It may fail while nobody waits for it yet; who needs it is told then, and not that a log is missing. */
function readKnowledge(): Promise<Knowledge> {
  const knowledge = readFile(knowledgeFile, 'utf8').then(loadKnowledge, (error: Error) => {
    throw new Error(l10n.t('what SMS Lens knows cannot be read; install it again ({0})', error.message));
  });
  knowledge.catch(() => {});
  return knowledge;
}

function usages(): string[] {
  return Object.values(commands).map(({ usage }) => `  ${usage}`);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    // It may name a file, whose name may hold anything; some messages have several lines.
    console.error(`smslens: ${error.message.split('\n').map(harmless).join('\n')}`);
    process.exitCode = 2;
  },
);
