// A log that wants to be more than text. Whatever its messages and names hold, everything that the server answers shows
// it and does nothing: no link but to our articles and to the line of a likely cause, no command but ours.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type {
  CodeAction,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  MarkupContent,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { type FindingReport, finding, marks, type Origin, ruler } from '../../server/src/lsp/protocol.ts';
import { rendered } from '../features/renderedMarkdown.ts';
import {
  ccm,
  hostileAddresses,
  hostileLog,
  hostilePieces,
  lineEnds,
  lockedOut,
  trailer,
} from '../hostile.ts';
import { type Editor, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const toArticle =
  /^https:\/\/(?:jeffpar\.github\.io\/kbarchive\/kb\/\d{3}\/Q\d{6}\/|web\.archive\.org\/web\/2012\/http:\/\/support\.microsoft\.com\/kb\/\d{5,7})$/;
const toCommand = /^command:(smsLens\.(?:showArticle|insertProcedure))\?(.*)$/;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** What Markdown of ours may open. */
const ours = new Set(
  'paragraph strong em link code_inline hardbreak hr bullet_list ordered_list list_item heading fence'.split(
    ' ',
  ),
);

/** What is known of an open log, against which its answers are held. */
interface Opened {
  readonly uri: string;
  readonly articles: ReadonlySet<string>;
  readonly procedures: ReadonlySet<string>;
  /** What links led to, each kind once. */
  readonly led: Set<'article' | 'page' | 'line' | 'fix'>;
}

/** VS Code decodes an address, and the words of a command once more. */
function decodedByVscode(said: string): string {
  return decodeURIComponent(decodeURIComponent(said));
}

/** A link, or the light bulb, carries what is ours and where the reader is: never a word of the log. */
function checkCommand(command: string, words: readonly unknown[], opened: Opened): void {
  const { uri, articles, procedures, led } = opened;
  const [id, ...others] = words;
  const isPage = command === 'smsLens.showArticle';
  const from = isPage ? others[0] : others[1];
  assert.ok(typeof id === 'string' && (isPage ? articles : procedures).has(id), String(id));
  if (!isPage) assert.ok(others[0] === 'steps' || Number.isInteger(others[0]), String(others[0]));
  assert.ok(others.length <= (isPage ? 1 : 2));
  if (from !== undefined) {
    const { uri: document, ...numbers } = from as Origin;
    assert.equal(document, uri);
    assert.deepEqual(Object.keys(numbers).sort(), ['character', 'line', 'opening', 'version']);
    for (const number of Object.values(numbers)) assert.ok(Number.isInteger(number));
  }
  led.add(isPage ? 'page' : 'fix');
}

function checkLink(link: string, opened: Opened): void {
  const { uri, led } = opened;
  if (toArticle.test(link)) {
    led.add('article');
    return;
  }
  const [, command, said = ''] = toCommand.exec(link) ?? [];
  if (command !== undefined) {
    const words: unknown = JSON.parse(decodedByVscode(said));
    assert.ok(Array.isArray(words), link);
    checkCommand(command, words, opened);
    return;
  }
  const [address = '', line = ''] = link.split('#');
  assert.match(line, /^L\d+$/, link);
  assert.equal(decodeURIComponent(address), decodeURIComponent(uri));
  led.add('line');
}

function checkMarkdown(value: string, opened: Opened): void {
  const { opens, links } = rendered(value);
  for (const kind of opens) assert.ok(ours.has(kind), `${kind} in ${JSON.stringify(value)}`);
  for (const link of links) checkLink(link, opened);
  assert.doesNotMatch(value, /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  assert.ok(value.length < 20_000, `${value.length} characters`);
}

function checkContents(contents: Hover['contents'] | InlayHint['tooltip'], opened: Opened): void {
  if (contents === undefined) return;
  const { kind, value } = contents as MarkupContent;
  assert.equal(kind, 'markdown');
  checkMarkdown(value, opened);
}

function checkLabel(label: string, longest = 500): void {
  assert.doesNotMatch(label, unseen);
  assert.ok(label.length > 0 && label.length <= longest, `${label.length} characters`);
}

function checkSymbols(symbols: readonly DocumentSymbol[]): void {
  for (const { name, detail = '', children = [] } of symbols) {
    checkLabel(name, 250);
    assert.doesNotMatch(`${name}${detail}`, /\$\(/);
    assert.doesNotMatch(detail, unseen);
    checkSymbols(children);
  }
}

function checkAction({ title, command, edit }: CodeAction, opened: Opened): void {
  checkLabel(title);
  assert.equal(edit, undefined);
  assert.ok(command !== undefined);
  checkCommand(command.command, command.arguments ?? [], opened);
}

function checkProblem(row: Diagnostic, opened: Opened): void {
  assert.ok(typeof row.message === 'string');
  checkLabel(row.message);
  checkLabel(String(row.code), 60);
  if (row.codeDescription !== undefined) checkLink(row.codeDescription.href, opened);
  for (const { message, location } of row.relatedInformation ?? []) {
    checkLabel(message);
    assert.equal(location.uri, opened.uri);
  }
  assert.ok(JSON.stringify(row.data ?? {}).length < 20_000);
}

/** Asks for everything that can be asked of a log, and looks at each answer. */
async function askAll(editor: Editor, uri: string, text: string): Promise<Opened> {
  const articles = new Set((await editor.articles()).map(({ id }) => id));
  const procedures = new Set((await editor.procedures()).map(({ id }) => id));
  const opened: Opened = { uri, articles, procedures, led: new Set() };
  const textDocument = { uri };
  const lines = text.split(/\r\n|\r|\n/);
  const all = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const problems = await editor.problems(uri);
  for (const row of problems) checkProblem(row, opened);
  for (const action of await editor.actions(uri, problems, all)) checkAction(action, opened);
  const places = lines.flatMap((line, at) =>
    [6, Math.floor(line.length / 2), line.length - 40].map((character) => ({
      line: at,
      character: Math.max(0, Math.min(line.length, character)),
    })),
  );
  for (const position of places) {
    const about = { textDocument, position };
    const hover = await editor.request<Hover | null>('textDocument/hover', about);
    if (hover !== null) checkContents(hover.contents, opened);
  }
  for (const position of places.filter((_, at) => at % 13 === 2)) {
    const about = { textDocument, position };
    for (const redacted of [false, true]) {
      const report = await editor.request<FindingReport | null>(finding, { ...about, redacted });
      checkReport(report?.markdown ?? '');
    }
    await editor.request('textDocument/definition', about);
    await editor.request('textDocument/references', { ...about, context: { includeDeclaration: true } });
    await editor.request('textDocument/documentHighlight', about);
  }
  const symbols = await editor.request<DocumentSymbol[] | null>('textDocument/documentSymbol', {
    textDocument,
  });
  checkSymbols(symbols ?? []);
  for (const { label, tooltip } of await editor.request<InlayHint[]>('textDocument/inlayHint', {
    textDocument,
    range: all,
  })) {
    checkLabel(String(label), 100);
    checkContents(tooltip, opened);
  }
  for (const { target = '', tooltip = '' } of await editor.request<DocumentLink[]>(
    'textDocument/documentLink',
    {
      textDocument,
    },
  )) {
    if (!siblings.some((name) => target.endsWith(`/${encodeURIComponent(name)}`))) checkLink(target, opened);
    checkLabel(tooltip, 100);
    assert.doesNotMatch(tooltip, /[[\]()<>`$]/);
  }
  for (const query of ['', 'c', 'x', '$(', 'access'])
    for (const { name, containerName = '' } of await editor.request<WorkspaceSymbol[]>('workspace/symbol', {
      query,
    })) {
      checkLabel(name);
      checkLabel(containerName);
      assert.doesNotMatch(name + containerName, /\$\(/);
    }
  await editor.request('textDocument/semanticTokens/range', { textDocument, range: all });
  await editor.request('textDocument/foldingRange', { textDocument });
  await editor.request(marks, { textDocument, range: all });
  await editor.request(ruler, { textDocument });
  const { log } = await editor.status.when((told) => told.uri === uri);
  for (const time of [log.firstTime, log.lastTime]) if (time !== null) assert.match(time, /^[\dT:.-]+$/);
  assert.deepEqual(
    editor.logged.filter((line) => /failed and gives no answer/.test(line)),
    [],
  );
  return opened;
}

/** A ticket may hold the record, in a fence that only ours closes. */
function checkReport(markdown: string): void {
  const { opens, links } = rendered(markdown);
  for (const kind of opens) assert.ok(ours.has(kind), `${kind} in ${JSON.stringify(markdown)}`);
  for (const link of links) assert.match(link, toArticle);
  assert.doesNotMatch(markdown, /[^\P{Cc}\t\r\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  assert.ok(markdown.length < 20_000);
}

/** Names of files beside the log. */
const siblings = ['hman.log', '[x](command:y).log', '$(bug).log', 'a)b c.log', '\u202e.log'];

for (const host of Object.keys(hosts)) {
  describe(`a hostile log (${host})`, () => {
    test('is shown in every answer, and does nothing', { timeout: 300_000 }, async () => {
      const text = hostileLog();
      const uri = 'file:///c%3A/logs/Ccim32.log';
      await withEditor(host, { opensPages: true, siblings }, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        const { led } = await askAll(editor, uri, text);
        assert.deepEqual([...led].sort(), ['article', 'fix', 'line', 'page']);
      });
    });

    test('may have an address that is as bad', async () => {
      const text = hostileLog(['[link](command:workbench.action.quit)']).repeat(2);
      await withEditor(host, { opensPages: true, siblings }, async (editor) => {
        for (const uri of hostileAddresses) {
          await editor.open(uri, 'sms-log', text);
          await askAll(editor, uri, text);
          await editor.close(uri);
        }
      });
    });

    test('may be put together of anything', { timeout: 300_000 }, async () => {
      const uri = hostileAddresses[1] ?? '';
      const words = fc.array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: 'binary' })), {
        minLength: 1,
        maxLength: 4,
      });
      const message = words.map((all) => all.join(' '));
      const record = fc.oneof(
        fc.tuple(message, message, message).map(([said, component, source]) => ccm(said, component, source)),
        fc
          .tuple(message, message)
          .map(([said, component]) => `${said} failed, error 5 ${trailer(component)}`),
        message.map((said) => `${lockedOut(said)} ${trailer('CCIM32')}`),
        message,
      );
      const log = fc
        .array(fc.tuple(record, fc.constantFrom(...lineEnds)), { minLength: 1, maxLength: 6 })
        .map((lines) => lines.flat().join(''));
      await withEditor(host, { opensPages: true, siblings }, async (editor) => {
        await fc.assert(
          fc.asyncProperty(log, async (text) => {
            await editor.open(uri, 'sms-log', text);
            await askAll(editor, uri, text);
            await editor.close(uri);
          }),
          { numRuns: 20 },
        );
      });
    });

    test('looks up words that are as bad, and answers with what is known', async () => {
      const articles = new Set<string>();
      const procedures = new Set<string>();
      const opened: Opened = { uri: '', articles, procedures, led: new Set() };
      await withEditor(host, { opensPages: true }, async (editor) => {
        for (const { id } of await editor.articles()) articles.add(id);
        for (const { id } of await editor.procedures()) procedures.add(id);
        for (const piece of hostilePieces) {
          for (const query of [piece, `access denied ${piece}`]) {
            const { items, suggestions } = await editor.lookUp(query);
            for (const { title, kind, text, page } of items) {
              for (const words of [title, kind, page]) assert.ok(!words.includes('evil'), words);
              assert.doesNotMatch(title + kind + text, unseen);
              for (const link of rendered(page).links) checkLink(link, opened);
            }
            for (const name of suggestions) checkLabel(name);
          }
          assert.equal(await editor.article(piece), null);
        }
      });
    });
  });
}
