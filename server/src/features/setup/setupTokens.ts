// What a grammar cannot know of a setup file: that a section or a key is known to nobody, that a value is one of those
// which its key takes, or a site code, or a secret. All else keeps the colours of the grammar.

import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import {
  choicesOf,
  type Extent,
  type IniEntry,
  itemsIn,
  looksLikeSiteCode,
  same,
} from '../../analysis/index.ts';
import { type TokenType, tokenNumber } from '../tokenLegend.ts';
import type { SetupView } from './setupView.ts';

interface Token {
  readonly at: Extent;
  readonly type: TokenType;
}

export function setupTokens(view: SetupView, range: Range): SemanticTokens {
  const { setup, text } = view;
  const from = text.offsetAt(range.start);
  const to = text.offsetAt(range.end);
  const inView = ({ start, end }: Extent) => end >= from && start <= to;
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokensIn(setup, inView)) {
    if (token.at.start === token.at.end) continue;
    const at = text.positionAt(token.at.start);
    const aside = at.line === line ? at.character - character : at.character;
    data.push(at.line - line, aside, token.at.end - token.at.start, tokenNumber(token.type), 0);
    ({ line, character } = at);
  }
  return { data };
}

/** In the order of the text, none over another. */
function* tokensIn(setup: SetupView['setup'], inView: (at: Extent) => boolean): Generator<Token> {
  const tells = tellsUnknown(setup);
  for (const section of setup.ini.sections) {
    const { header, entries } = section;
    const isUnknown = tells && setup.knownSection(section) === undefined;
    if (header !== undefined && isUnknown && inView(header)) yield { at: header.nameAt, type: 'smsUnknown' };
    for (const entry of entries) {
      if (!inView(entry)) continue;
      if (tells && setup.settingOf(entry) === undefined) yield { at: entry.keyAt, type: 'smsUnknown' };
      yield* valueTokens(entry, setup);
    }
  }
}

function* valueTokens(entry: IniEntry, setup: SetupView['setup']): Generator<Token> {
  const setting = setup.settingOf(entry);
  const { value, valueAt } = entry;
  if (value === '') return;
  if (setup.isSecret(entry)) {
    yield { at: valueAt, type: 'smsSecret' };
    return;
  }
  if (setting === undefined) return;
  if (setting.type === 'siteCode' && looksLikeSiteCode(value)) yield { at: valueAt, type: 'smsSite' };
  const choices = choicesOf(setting);
  if (choices.length === 0) return;
  for (const { item, at } of setting.type === 'list' ? itemsIn(entry) : [{ item: value, at: valueAt }])
    if (choices.some((choice) => same(choice, item))) yield { at, type: 'smsChoice' };
}

/** Of what a program writes for itself not all is known, and of some files nothing. */
function tellsUnknown({ file }: SetupView['setup']): boolean {
  return file.role === 'script' || file.role === 'input';
}
