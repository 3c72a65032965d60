// What `smslens check` has found as SARIF 2.1.0, which build servers and editors read: one run, a rule an article,
// a result a row.

import { createHash } from 'node:crypto';
import * as l10n from '@vscode/l10n';
import { homepage, version } from '../../../../package.json';
import { harmlessJson } from '../terminalText.ts';
import { type CheckReport, type CheckRow, type CheckSeverity, kbOf } from './checkRow.ts';
import { fileAddress } from './fileAddress.ts';
import { mendingOf } from './mending.ts';

const levels: Readonly<Record<CheckSeverity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** `folder` is the one that the program was started in. */
export function checkAsSarif(report: CheckReport, folder: string): string {
  const { rows, files, failures, isInterrupted } = report;
  const addressOf = (file: string) => fileAddress(file, folder);
  const ruleIndexes = new Map<string, number>();
  const rules: object[] = [];
  for (const row of rows) {
    if (ruleIndexes.has(row.code)) continue;
    ruleIndexes.set(row.code, rules.length);
    rules.push(ruleOf(row));
  }
  const fingerprint = fingerprints(addressOf);
  const notes = failures.map(({ file, reason }) => notification(reason, addressOf(file)));
  if (isInterrupted) notes.push(notification(l10n.t('ended before everything was read')));
  const run = {
    tool: { driver: { name: 'SMS Lens', version, informationUri: homepage, rules } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: notes.length === 0, toolExecutionNotifications: notes }],
    artifacts: files.map(({ file, bytes, setup, records, errors, warnings }) => ({
      location: { uri: addressOf(file) },
      length: bytes,
      properties:
        setup === undefined ? { records, errors, warnings } : { setup, keys: records, errors, warnings },
    })),
    results: rows.map((row) => ({
      ruleId: row.code,
      ruleIndex: ruleIndexes.get(row.code),
      ...resultOf(row, addressOf(row.file)),
      partialFingerprints: { 'smsLens/v1': fingerprint(row) },
    })),
  };
  return harmlessJson(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [run],
    },
    2,
  );
}

function ruleOf(row: CheckRow): object {
  const { code, severity, articles, rule, firstStep, address } = row;
  const level = { defaultConfiguration: { level: levels[severity] } };
  const page = address === null ? {} : { helpUri: address };
  if (rule !== undefined) {
    const { message: words } = rule;
    const help = message(mendingOf(rule));
    return {
      id: code,
      shortDescription: message(words),
      fullDescription: message(words),
      help,
      ...page,
      ...level,
    };
  }
  const article = articles.find(({ id }) => id === code);
  const title = article?.title ?? l10n.t('An error that no article knows: {0}', code);
  return {
    id: code,
    shortDescription: message(title),
    fullDescription: message(article?.summary || title),
    ...(firstStep === null ? {} : { help: message(l10n.t('What to do first: {0}', firstStep)) }),
    ...page,
    ...level,
  };
}

function resultOf(row: CheckRow, uri: string): object {
  const { severity, start, end, last, count, captures, firstTime, lastTime } = row;
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  const lastRegion = { startLine: last.line, startColumn: last.column };
  const lastPlace = {
    id: 1,
    message: message(l10n.t('the last of them')),
    physicalLocation: { artifactLocation: { uri }, region: lastRegion },
  };
  return {
    level: levels[severity],
    message: message(row.message),
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    occurrenceCount: count,
    ...(count === 1 ? {} : { relatedLocations: [lastPlace] }),
    properties: { kb: kbOf(row), captures, firstTime, lastTime },
  };
}

function notification(reason: string, uri?: string): object {
  return {
    level: 'error',
    message: message(reason),
    ...(uri === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: { uri } } }] }),
  };
}

/** Links and what is to be filled in have a spelling in SARIF's messages; words of ours and of logs have neither. */
function message(words: string): { text: string } {
  return { text: words.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&') };
}

/** The same for a problem of a file however often it is looked for; problems that are alike are numbered. */
function fingerprints(addressOf: (file: string) => string): (row: CheckRow) => string {
  const seen = new Map<string, number>();
  return ({ file, code, message: words, captures }) => {
    const about = JSON.stringify([addressOf(file), code, words, Object.entries(captures).sort()]);
    const hash = createHash('sha256').update(about).digest('hex').slice(0, 32);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  };
}
