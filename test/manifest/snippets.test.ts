// The files of snippets as VS Code reads them: a way to each script and each procedure, found by what one remembers of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { snippetText, stopsOf } from '../features/snippetText.ts';
import { shippedKnowledge } from '../knowledge.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly isFileTemplate: boolean;
  readonly description: string;
  readonly body: readonly string[];
}

interface Contributions {
  readonly snippets: readonly { readonly language: string; readonly path: string }[];
  readonly languages: readonly { readonly id: string }[];
}

const { snippets: files, languages }: Contributions = JSON.parse(
  readFileSync('package.json', 'utf8'),
).contributes;
const procedures = shippedKnowledge().procedures.all;
const read = (path: string) => Object.entries<Snippet>(JSON.parse(readFileSync(path, 'utf8')));
const of = (language: string) => read(files.find((file) => file.language === language)?.path ?? '');

test('there are files for batch files, PowerShell, registry files and Markdown, each of a language that there is', () => {
  assert.deepEqual(files.map(({ language }) => language).sort(), [
    'bat',
    'markdown',
    'powershell',
    'sms-reg',
  ]);
  assert.ok(languages.some(({ id }) => id === 'sms-reg'));
});

for (const { language, path } of files)
  describe(path, () => {
    const snippets = read(path);

    test('has the shape that VS Code wants', () => {
      assert.ok(snippets.length > 0);
      for (const [name, snippet] of snippets) {
        assert.deepEqual(Object.keys(snippet), ['prefix', 'isFileTemplate', 'description', 'body'], name);
        const { prefix, isFileTemplate, description, body } = snippet;
        assert.ok(prefix.length > 0 && name.length > 10 && description.length > 20, name);
        assert.equal(isFileTemplate, true);
        assert.doesNotMatch(description, /[`\n]|\{\{/, name);
        for (const line of body) assert.doesNotMatch(line, /[\r\n\t]/, name);
      }
    });

    test('begins every prefix with sms-, and has none twice', () => {
      const all = snippets.flatMap(([, { prefix }]) => prefix);
      for (const prefix of all) assert.match(prefix, /^sms-[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.equal(new Set(all).size, all.length);
    });

    test('leaves nothing open that is no stop, and begins no stop with an example', () => {
      for (const [name, { body }] of snippets) {
        const written = body.join('\n');
        const open = [...snippetText(written).matchAll(/\{\{\w+\}\}/g)].map(([whole]) => whole);
        assert.deepEqual(stopsOf(written), [...new Set(open)], `${language}: ${name}`);
      }
    });
  });

test('every script has a snippet of its language, and every procedure one of Markdown', () => {
  const count = (language: string) =>
    procedures.flatMap(({ scripts }) => scripts).filter((script) => script.language === language).length;
  assert.equal(of('bat').length, count('bat'));
  assert.equal(of('powershell').length, count('powershell'));
  assert.equal(of('sms-reg').length, count('reg'));
  assert.equal(of('markdown').length, procedures.length);
});

test('what an administrator remembers leads there: the name of the procedure, its undoing, the article', () => {
  const titles = (language: string, typed: string) =>
    of(language)
      .filter(([, { prefix }]) => prefix.some((one) => one.startsWith(typed)))
      .map(([name]) => name);
  assert.deepEqual(titles('bat', 'sms-give-server-connection-account-inbox-source'), [
    'Give the server connection account Full Control on Inbox Source: Give Full Control with subinacl',
    'Give the server connection account Full Control on Inbox Source: Take the right back',
  ]);
  assert.deepEqual(titles('bat', 'sms-allow-remote-registry-of-sms-undo'), [
    "Let remote site systems read the SMS keys of the site server's registry: Put the old list back",
  ]);
  assert.ok(titles('bat', 'sms-259781').some((name) => name.includes('Inbox Source')));
  assert.ok(
    titles('sms-reg', 'sms-236052').includes(
      'Make a client take itself for an orphan and remove itself: The date as a registry file',
    ),
  );
  assert.ok(titles('markdown', 'sms-828370').length > 5);
});

test('of the snippets of an article the first are those that it sends its readers to, in its order', () => {
  const of236052 = of('markdown').flatMap(([name, { prefix }]) =>
    prefix.flatMap((one) => {
      const [, number] = /^sms-236052-(\d)$/.exec(one) ?? [];
      return number === undefined ? [] : [[Number(number), name] as const];
    }),
  );
  assert.deepEqual(
    of236052
      .sort(([one], [other]) => one - other)
      .slice(0, 4)
      .map(([, name]) => name),
    [
      'install-client-with-smsman',
      'make-client-an-orphan',
      'reinstall-client-with-smsman',
      'recover-client-through-guest-account',
    ].map((id) => procedures.find((procedure) => procedure.id === id)?.title),
  );
});

test('steps in Markdown name their scripts and hold the text of none', () => {
  for (const [name, { body }] of of('markdown'))
    assert.ok(!body.some((line) => line.startsWith('```')), name);
  const [, steps] = of('markdown').find(([name]) => name.includes('Full Control on Inbox Source')) ?? [];
  assert.ok(steps?.body.includes('- Give Full Control with subinacl (do it, bat)'));
});
