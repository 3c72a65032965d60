// The ways in which `smslens check` says what it has found: at once, row by row, or when everything has been read.

import { checkAsJson } from './checkAsJson.ts';
import { checkAsSarif } from './checkAsSarif.ts';
import { checkAsText } from './checkAsText.ts';
import type { CheckReport, CheckRow } from './checkRow.ts';
import { terminalLook } from './terminalLook.ts';

export interface CheckPrinter {
  /** Rows of a file, as soon as that has been read; who prints so need not keep them. */
  readonly atOnce?: (row: CheckRow) => string;
  readonly atEnd?: (report: CheckReport) => Iterable<string>;
}

/** By the name of a format; `everyFinding` where nothing is to be left out. */
export const checkPrinters: Readonly<Record<string, (everyFinding: boolean) => CheckPrinter>> = {
  text: (everyFinding) => ({
    atEnd: (report) => checkAsText(report, terminalLook(process.stdout, process.env), everyFinding),
  }),
  json: () => ({ atOnce: checkAsJson }),
  sarif: () => ({ atEnd: (report) => [checkAsSarif(report, process.cwd())] }),
};
