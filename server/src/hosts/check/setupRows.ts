// What is wrong with a setup file -> rows that can be printed; and what is said of the file as a whole. What its findings
// captured holds no secret.

import * as l10n from '@vscode/l10n';
import {
  articleAddress,
  type Knowledge,
  type SetupAnalysis,
  type SetupFinding,
  TextStore,
} from '../../analysis/index.ts';
import { fixInWords, setupKb, setupMessage, setupOffersOf } from '../../features/index.ts';
import { bufferCodec } from '../bufferCodec.ts';
import type { FilePlace } from '../filePlaces.ts';
import type { CheckedFile, CheckRow, CheckSeverity } from './checkRow.ts';

export function setupRows(file: string, setup: SetupAnalysis, knowledge: Knowledge): CheckRow[] {
  const text = new TextStore(setup.ini.text, bufferCodec);
  const placeOf = (offset: number): FilePlace => {
    const { line, character } = text.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  return setup.findings.map((finding) => {
    const { rule, at, captures = {} } = finding;
    const kb = setupKb(rule, setup.file);
    const start = placeOf(at.start);
    return {
      file,
      start,
      end: placeOf(at.end),
      severity: severityOf(finding),
      code: rule.rule,
      message: setupMessage(finding, setup),
      articles: [],
      rule: { message: rule.message, fix: fixInWords(rule.fix), whyNot: rule.whyNot, kb },
      procedures: setupOffersOf({ setup, knowledge }, [finding]),
      captures,
      count: 1,
      last: start,
      firstTime: null,
      lastTime: null,
      firstStep: null,
      address: kb === undefined ? null : articleAddress(kb),
    };
  });
}

function severityOf({ severity }: SetupFinding): CheckSeverity {
  return severity === 'information' ? 'info' : severity;
}

export function checkedSetup(file: string, bytes: number, setup: SetupAnalysis): CheckedFile {
  const { recognised } = setup;
  const { title } = recognised.file;
  return {
    file,
    bytes,
    setup: recognised.by === 'guess' ? l10n.t('probably {0}', title) : title,
    records: setup.keyCount,
    errors: setup.countOf('error'),
    warnings: setup.countOf('warning'),
    codes: [],
  };
}
