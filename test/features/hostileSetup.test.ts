// Setup files that want to be more than text, or that were made to keep who reads them busy: whatever is asked of them is
// answered with words that show and do nothing, and in time that grows with the text alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readIni, withoutSecrets } from '../../server/src/analysis/index.ts';
import {
  fixAllKind,
  prepareSetupRename,
  type SetupView,
  setupActions,
  setupCompletion,
  setupDiagnostics,
  setupFolding,
  setupFormatting,
  setupHighlights,
  setupHover,
  setupLinks,
  setupOutline,
  setupRename,
  setupStatus,
  setupTokens,
} from '../../server/src/features/index.ts';
import { finishes } from '../finishes.ts';
import { hostilePieces, hostileSetup, lineEnds } from '../hostile.ts';
import { rendered } from './renderedMarkdown.ts';
import { afterAction, edited } from './setupEdits.ts';
import { setupViewOf } from './setupViewOf.ts';

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const ours =
  /^https:\/\/jeffpar\.github\.io\/kbarchive\/kb\/\d{3}\/Q\d{6}\/$|^file:\/\/\/c%3A\/setup\/SMSSetup\.log$/;
const opened = /^(?:paragraph|strong|em|link|code_inline|bullet_list|list_item|hr|hardbreak)$/;
const kinds = ['auto', 'sms20', 'cmcb', 'sms-ini'];

function checkMarkdown(contents: unknown): void {
  if (contents === undefined) return;
  const { value } = contents as { readonly value: string };
  const { opens, links } = rendered(value);
  for (const kind of opens) assert.match(kind, opened, value);
  for (const link of links) assert.match(link, ours);
  assert.doesNotMatch(value.replaceAll('\n', ''), unseen);
}

function checkWords(words: string, longest: number): void {
  assert.doesNotMatch(words, unseen);
  assert.ok(words.length <= longest, `${words.length} characters`);
}

/** Asks for everything at some places, and looks at each answer. */
function look(view: SetupView, places: readonly number[]): void {
  const { text, setup } = view;
  const range = { start: text.positionAt(0), end: text.positionAt(text.length) };
  const diagnostics = setupDiagnostics(view, 1000);
  for (const { message } of diagnostics) {
    assert.ok(typeof message === 'string' && message !== '');
    checkWords(message, 1000);
  }
  for (const offset of places) {
    const position = text.positionAt(Math.min(offset, text.length));
    const hover = setupHover(view, position);
    if (hover !== null) checkMarkdown(hover.contents);
    for (const { label, detail = '', labelDetails, documentation } of setupCompletion(view, position, true)) {
      checkWords(label + detail + (labelDetails?.description ?? ''), 3000);
      checkMarkdown(documentation);
    }
    setupHighlights(view, position);
    prepareSetupRename(view, position);
    setupRename(view, position, 'AB1');
  }
  for (const symbol of setupOutline(view).flatMap((one) => [one, ...(one.children ?? [])])) {
    checkWords(symbol.name + (symbol.detail ?? ''), 300);
    assert.doesNotMatch(symbol.name, /\$\(/);
  }
  for (const { target = '', tooltip = '' } of setupLinks(view, ['SMSSetup.log', 'c.log'])) {
    checkWords(tooltip, 100);
    assert.match(target, /^https:\/\/jeffpar|^file:\/\/\/c%3A\/setup\/(?:SMSSetup|c)\.log$/);
  }
  const status = setupStatus(view);
  checkWords(status.title + (status.action ?? ''), 100);
  setupTokens(view, range);
  setupFolding(view, 5000);
  withoutSecrets(setup);
}

function lookAtActions(view: SetupView): void {
  const range = { start: view.text.positionAt(0), end: view.text.positionAt(view.text.length) };
  const context = { diagnostics: setupDiagnostics(view, 1000), only: ['quickfix', fixAllKind] };
  for (const action of setupActions(view, range, context)) {
    checkWords(action.title, 300);
    afterAction(view, action);
  }
}

test('each hostile piece as a section, a key, a value and a remark shows and does nothing', () => {
  for (const file of kinds) {
    const text = hostileSetup();
    const view = setupViewOf(text, { file });
    const places = readIni(text).lines.flatMap(({ start, end }) => [start + 2, Math.max(start, end - 2)]);
    look(
      view,
      places.filter((_, at) => file === 'sms20' || at % 7 === 0),
    );
  }
  for (const piece of hostilePieces) lookAtActions(setupViewOf(hostileSetup([piece]), { file: 'sms20' }));
});

test('so does whatever is put together of them', () => {
  const words = fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: 'binary' }));
  const name = fc.constantFrom('SiteCode', 'SiteName', 'SDKServer', 'Action', 'OptionalUnits', 'ServerX');
  const line = fc.oneof(
    words,
    words.map((one) => `[${one}]`),
    fc.tuple(name, words).map(([key, one]) => `${key}=${one}`),
    fc.tuple(words, words).map((both) => both.join('=')),
    fc.constantFrom('[Options]', '[Identification]', 'Action=InstallPrimarySite', 'SiteCode=HQ1'),
  );
  const lines = fc.array(fc.tuple(line, fc.constantFrom(...lineEnds)), { maxLength: 8 });
  fc.assert(
    fc.property(lines, fc.constantFrom(...kinds), fc.nat(), (all, file, place) => {
      const text = all.flat().join('');
      const view = setupViewOf(text, { file });
      look(view, [place % (text.length + 1), text.length >> 1, text.length]);
      lookAtActions(view);
      const once = edited(text, setupFormatting(view));
      assert.deepEqual(said(once), said(text));
      assert.equal(edited(once, setupFormatting(setupViewOf(once, { file }))), once);
    }),
    { numRuns: 150 },
  );
});

/** What Windows would hand to a program. */
function said(text: string): unknown {
  return readIni(text).sections.map(({ name, entries }) => [
    name,
    entries.map(({ key, value }) => [key, value]),
  ]);
}

/** Ten of them and ten times as many lines are read as well, but in more time than a test has. */
const megabytes = 1;
const long = (piece: string) => piece.repeat((megabytes << 20) / piece.length);
const head = '[Identification]\r\nAction=InstallPrimarySite\r\n[Options]\r\n';
const lines: Readonly<Record<string, string>> = {
  'a value of links': `${head}SiteName=${long('[x](command:y) ')}`,
  'a key of blanks and letters': `${head}${long('a ')}=x`,
  'a value of quotes and commas': `${head}OptionalUnits="${long('a,"')}`,
  'a name of a section': `[${long('[A')}`,
  'a stray line of NULs': `${head}${long('\0')}`,
  'signs and semicolons': `${head}SiteCode${long('=\t;')}`,
  'half letters': `${head}SiteName=${long('\ud83d')}`,
  'names of secrets': `${head}; ${long('password ')}`,
  'numbers of articles': `; ${long('KB 273734 ')}`,
  'blanks before a letter': `${head}SiteName=${long('  ')}x`,
  'tabs before a letter': `${head}SMSInstallDir=D:\\x${long('\t ')}x`,
  slashes: `${head}SDKServer=${long('//')}x`,
  'backslashes before a separator': `${head}SiteDomain=${long('\\\\')}\u2028x`,
  'a code of signs': `${head}SiteCode=${long('- ')}`,
};

for (const [what, text] of Object.entries(lines)) {
  test(`a line of ${megabytes} MB is read: ${what}`, () => {
    finishes(what, () => {
      const view = setupViewOf(text, { file: 'sms2003' });
      look(view, [2, head.length + 3, text.length - 3]);
      setupFormatting(view);
    });
  });
}

const many: Readonly<Record<string, string>> = {
  'sections of one name': '[Options]\r'.repeat(10_000),
  'sections of many names': Array.from({ length: 10_000 }, (_, at) => `[Section${at}]\n`).join(''),
  'keys of one name': `${head}${'SiteCode=HQ1\r\n'.repeat(10_000)}`,
  'keys of many names': `${head}${Array.from({ length: 2_000 }, (_, at) => `SiteKode${at}=HQ1\n`).join('')}`,
  'stray lines': 'stray\r'.repeat(10_000),
  'empty lines': `[A]${'\n'.repeat(10_000)}[A]`,
};

for (const [what, text] of Object.entries(many)) {
  test(`very many lines are read: ${what}`, () => {
    finishes(what, () => {
      const view = setupViewOf(text, { file: 'sms2003' });
      look(view, [2, text.length >> 1, text.length]);
      setupFormatting(view);
      const top = { line: 3, character: 0 };
      setupActions(view, { start: top, end: top }, { diagnostics: [] });
    });
  });
}
