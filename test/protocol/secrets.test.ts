// Planted secrets stand in nothing that the server says, asked or unasked, nor in what the client's trace keeps of the
// conversation; in no format of the command line either.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type CodeAction, type Diagnostic, Trace } from 'vscode-languageserver/node';
import { redact } from '../../client/src/trace.ts';
import { analyseFile, checkFolder, finding, lookUp, withoutSecrets } from '../../server/src/lsp/protocol.ts';
import { file, folder, smslens } from '../hosts/runRecords.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { assertNoSecret, likeSecretKeys, planted, plantedText, secretKeys, waysToWrite } from '../secrets.ts';
import { type Editor, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const known = secretKeys(shippedKnowledge().setup);
const some = [...known.filter((key) => /Password|ProductID/.test(key)).slice(0, 3), 'Pasword', 'PublcKey'];
const texts: Readonly<Record<string, string>> = {
  'unattend.ini': plantedText(some.slice(0, 3), '; SMS Lens: sms20'),
  'setup.ini': plantedText(some.slice(2)),
  'sms.ini': plantedText(['Pasword', 'Password'], '; SMS Lens: sms-ini'),
};

/** Asks for all that can be asked of a setup file; an answer is given back without what an edit puts in. */
async function askAll(editor: Editor, uri: string, text: string): Promise<void> {
  const textDocument = { uri };
  const look = async (method: string, params: object, shown: (answer: unknown) => unknown = (it) => it) => {
    const answer = await editor
      .request(method, { textDocument, ...params })
      .catch((refused: Error) => refused.message);
    assertNoSecret(shown(answer), method);
  };
  const lines = text.split('\r\n');
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const problems = (await editor.problems(uri)) as Diagnostic[];
  assert.ok(problems.length > 10);
  assertNoSecret(problems, 'diagnostics');
  const withoutEdits = (answer: unknown) => (answer as CodeAction[]).map(({ edit: _, ...rest }) => rest);
  await look('textDocument/codeAction', { range, context: { diagnostics: problems } }, withoutEdits);
  const all = ['documentSymbol', 'foldingRange', 'documentLink', 'formatting', 'inlayHint'];
  for (const one of all) await look(`textDocument/${one}`, { range, options: { tabSize: 2 } });
  await look('textDocument/semanticTokens/range', { range });
  await look(withoutSecrets, {});
  await look('workspace/symbol', { query: planted.slice(0, 3) });
  for (const [line, words] of lines.entries()) {
    const sign = Math.max(0, words.search(/[=:]/));
    for (const character of [line % 2 === 0 ? 2 : Math.min(words.length, sign + 4)]) {
      const position = { line, character };
      await look('textDocument/hover', { position });
      await look('textDocument/completion', { position });
      if (line % 5 > 0) continue;
      for (const one of ['documentHighlight', 'prepareRename', 'definition'])
        await look(`textDocument/${one}`, { position });
      await look('textDocument/rename', { position, newName: 'no code' });
      await look(finding, { position, redacted: false });
    }
  }
  for (const write of waysToWrite.slice(0, 2)) await look(lookUp, { query: write('SAPassword', planted) });
}

for (const host of Object.keys(hosts)) {
  describe(`planted secrets (${host})`, () => {
    test('stand in no answer, in no report of files on disk, and in no trace', async () => {
      for (const [name, text] of Object.entries(texts)) file(`guarded/${name}`, text);
      await withEditor(host, { siblings: ['SMSSetup.log'], opensPages: true }, async (editor) => {
        const traced: string[] = [];
        await editor.trace(Trace.Verbose, (words) => traced.push(words));
        for (const [name, text] of Object.entries(texts)) {
          const uri = `file:///c%3A/setup/${name}`;
          await editor.open(uri, 'sms-setup', text);
          await editor.setupStatus.when((told) => told.uri === uri);
          await askAll(editor, uri, text);
          await editor.change(uri, 2, { range: { start: top, end: top }, text: `;${planted}\r\n` });
          await editor.close(uri);
        }
        const disk = `file://${folder}/guarded`;
        assertNoSecret(await editor.request(checkFolder, { uri: disk }), 'a checked folder');
        assertNoSecret(await editor.request(analyseFile, { uri: `${disk}/sms.ini` }), 'a file on disk');
        assertNoSecret(editor.pushed.all, 'rows of files on disk');
        assertNoSecret(editor.logged, 'the log');
        assertNoSecret(editor.setupStatus.all, 'the status');
        assert.ok(traced.length > 100);
        assert.ok(traced.some((words) => words.includes(planted)));
        for (const words of traced) assertNoSecret(redact(words), 'the trace');
      });
    });
  });
}

const top = { line: 0, character: 0 };

const asked = ['SAPassword', ...likeSecretKeys.slice(0, 6)];

test('planted secrets stand in nothing that is printed', () => {
  for (const [name, text] of Object.entries(texts)) {
    const whole = file(`printed/${name}`, text);
    for (const format of ['text', 'json', 'sarif']) {
      const { output, errors } = smslens(['check', whole, '--repeats', '--format', format]);
      assert.ok(output.length > 1000);
      assertNoSecret(output + errors, `${name} as ${format}`);
    }
  }
  const questions = waysToWrite.map((write, at) => write(asked[at % asked.length] as string, planted));
  for (const more of [[], ['--format', 'json']]) {
    const { output, errors } = smslens(['explain', ...more, ...questions, `SAPassword ${planted}`]);
    assert.ok(output.length > 1000);
    assertNoSecret(output + errors, 'an explanation');
  }
  const { errors } = smslens(['explain', `--SQLLoginPassword=${planted}`]);
  assertNoSecret(errors, 'an option that is none');
});
