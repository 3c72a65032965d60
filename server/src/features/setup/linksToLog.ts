// From a setup file to the log that Setup wrote when it was run: from its head to that log, and from a key that the log
// names to the last record that does.

import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import { linkToFile, nameInPath } from '../links.ts';
import type { LogView } from '../logView.ts';
import { atLine } from './linksToSetup.ts';
import { rangeOf, type SetupView } from './setupView.ts';

/** The address of the log of Setup, if it lies beside. */
export function logBeside({ setup, place }: SetupView, siblings: readonly string[]): string | undefined {
  const wanted = nameInPath(setup.file.log).toLowerCase();
  const name = wanted === '' ? undefined : siblings.find((sibling) => sibling.toLowerCase() === wanted);
  return linkToFile(name, place, '')?.target;
}

/** `last` says where the log names a key for the last time. */
export function linksToLog(view: SetupView, log: LogView, last: ReadonlyMap<string, number>): DocumentLink[] {
  const { setup } = view;
  const tooltip = l10n.t('Go to the last record of the log of Setup that names it');
  return setup.ini.sections.flatMap(({ entries }) =>
    entries.flatMap(({ key, keyAt }): DocumentLink[] => {
      const start = last.get(key.toLowerCase());
      if (start === undefined) return [];
      const { line } = log.text.positionAt(start);
      return [{ range: rangeOf(view, keyAt), target: atLine(log.place, line), tooltip }];
    }),
  );
}
