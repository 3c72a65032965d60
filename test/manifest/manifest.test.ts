// What package.json declares is what the code does: settings with their defaults, commands, words.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formats, products } from '../../server/src/analysis/index.ts';
import { logTokenTypes, setupTokenTypes, tokenLegend } from '../../server/src/features/index.ts';
import { defaultSettings, settingsSection } from '../../server/src/lsp/settings.ts';
import { shippedKnowledge } from '../knowledge.ts';

interface Setting {
  default: unknown;
  scope: string;
  markdownDescription: string;
  enum?: string[];
  enumItemLabels?: string[];
  markdownEnumDescriptions?: string[];
}

interface Manifest {
  main: string;
  browser: string;
  icon: string;
  devDependencies: Record<string, string>;
  dependencies?: Record<string, string>;
  engines: { vscode: string };
  contributes: {
    commands: { command: string; category: string; title: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    configuration: {
      properties: Record<string, Setting>;
    }[];
    configurationDefaults: Record<string, Record<string, unknown>>;
    semanticTokenTypes: { id: string; superType: string; description: string }[];
    semanticTokenScopes: { language: string; scopes: Record<string, string[]> }[];
    grammars: { path: string }[];
    snippets: { path: string }[];
    languages: { id: string; configuration: string }[];
    walkthroughs: { steps: { media: { markdown: string }; completionEvents: string[] }[] }[];
  };
  capabilities: { untrustedWorkspaces: { supported: boolean }; virtualWorkspaces: boolean };
}

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText) as Manifest;
const words = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const declared = Object.assign(
  {},
  ...manifest.contributes.configuration.map(({ properties }) => properties),
) as Record<string, Setting>;

/** `{ a: { b: 1 } }` -> `{ 'smsLens.a.b': 1 }` */
function flat(value: object, prefix: string): Record<string, unknown> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) =>
      typeof inner === 'object' && inner !== null
        ? flat(inner, `${prefix}.${key}`)
        : { [`${prefix}.${key}`]: inner },
    ),
  );
}

test('the settings of the manifest are those of the server, with the same defaults', () => {
  const { 'smsLens.trace.server': trace, ...ours } = declared;
  assert.equal(trace?.default, 'off');
  assert.deepEqual(
    Object.fromEntries(Object.entries(ours).map(([key, { default: value }]) => [key, value])),
    flat(defaultSettings, settingsSection),
  );
});

test('every setting has a scope and a description in words', () => {
  for (const [key, { scope, markdownDescription }] of Object.entries(declared)) {
    assert.match(scope, /^(resource|window|machine|machine-overridable|application)$/, key);
    assert.ok((words[markdownDescription.slice(1, -1)] ?? '').length > 20, key);
  }
});

test('the formats and products that can be set are those that there are, each with a name', () => {
  for (const [name, all] of [
    ['format', formats],
    ['product', products],
  ] as const) {
    const { enum: values, enumItemLabels: labels } = declared[`smsLens.${name}`] ?? {};
    assert.deepEqual(values, ['auto', ...all]);
    assert.equal(labels?.length, values?.length);
  }
});

test('the kinds of setup files that can be set are the scripts that are known, each with a name in the list too', () => {
  const scripts = shippedKnowledge()
    .setup.files.filter(({ role }) => role === 'script')
    .map(({ file, title }) => [file, title] as const);
  const { enum: values, enumItemLabels: labels = [] } = declared['smsLens.setupFile'] ?? {};
  assert.deepEqual(values, ['auto', ...scripts.map(([file]) => file)]);
  assert.deepEqual(
    labels.slice(1).map((label) => words[label.slice(1, -1)]),
    scripts.map(([, title]) => title),
  );
  const inClient = readFileSync('client/src/setupFileNames.ts', 'utf8').matchAll(
    /(\w+): vscode\.l10n\.t\('(.*)'\)/g,
  );
  assert.deepEqual(
    [...inClient].map(([, file, title]) => [file, title]),
    scripts,
  );
});

test('hints can be had in as many kinds of records as there is a sentence for', () => {
  const { enum: values, markdownEnumDescriptions: sentences } = declared['smsLens.inlayHints'] ?? {};
  assert.deepEqual(values, ['off', 'errors', 'all']);
  assert.equal(sentences?.length, values?.length);
});

test('the types of tokens are those that the server colours, each with a colour of the grammar or of every theme', () => {
  const { semanticTokenTypes, semanticTokenScopes, configurationDefaults } = manifest.contributes;
  const ids = semanticTokenTypes.map(({ id }) => id);
  assert.deepEqual(ids, tokenLegend.tokenTypes);
  const expected = [
    ['sms-log', logTokenTypes],
    ['sms-setup', setupTokenTypes],
  ] as const;
  assert.deepEqual(
    semanticTokenScopes.map(({ language }) => language),
    expected.map(([language]) => language),
  );
  for (const [at, [language, types]] of expected.entries()) {
    const { scopes = {} } = semanticTokenScopes[at] ?? {};
    assert.deepEqual(Object.keys(scopes), types);
    for (const [id, [own = '', general = '']] of Object.entries(scopes))
      assert.ok(own.endsWith(`.${language}`) && !general.includes('sms-'), id);
    assert.equal(configurationDefaults[`[${language}]`]?.['editor.semanticHighlighting.enabled'], true);
  }
});

test('the commands of the manifest are those that the client registers', () => {
  const registered = [...readFileSync('client/src/commands.ts', 'utf8').matchAll(/'(smsLens\.\w+)':/g)].map(
    ([, id]) => id,
  );
  const commands = manifest.contributes.commands.map(({ command }) => command);
  assert.ok(registered.length > 0);
  assert.deepEqual([...registered].sort(), [...commands].sort());
  for (const { category, command } of manifest.contributes.commands)
    assert.equal(category, 'SMS Lens', command);
});

test('every sentence of the manifest stands in package.nls.json, and no other does', () => {
  const used = new Set([...manifestText.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? ''));
  assert.deepEqual([...used].sort(), Object.keys(words).sort());
});

test('every file that the manifest names is there', () => {
  const { contributes, icon, main, browser } = manifest;
  const files = [
    icon,
    main,
    browser,
    ...[...contributes.grammars, ...contributes.snippets].map(({ path }) => path),
    ...contributes.languages.map(({ configuration }) => configuration),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
  ];
  assert.deepEqual(
    files.filter((file) => !existsSync(file)),
    [],
  );
});

test('the walkthrough has at most four steps, each with a way to be done', () => {
  for (const { steps } of manifest.contributes.walkthroughs) {
    assert.ok(steps.length >= 1 && steps.length <= 4);
    for (const { completionEvents } of steps) assert.ok(completionEvents.length > 0);
  }
});

test('a log is evidence: the editor is told to change nothing of it', () => {
  const log = manifest.contributes.configurationDefaults['[sms-log]'] ?? {};
  for (const setting of [
    'files.trimTrailingWhitespace',
    'files.insertFinalNewline',
    'files.trimFinalNewlines',
    'editor.formatOnSave',
    'editor.formatOnPaste',
    'editor.formatOnType',
  ]) {
    assert.equal(log[setting], false, setting);
  }
  assert.deepEqual(log['editor.codeActionsOnSave'], {});
  assert.equal(log['editor.unusualLineTerminators'], 'off');
});

test('nothing is needed at run time but what is bundled, and the API typed is the oldest supported', () => {
  assert.equal(manifest.dependencies, undefined);
  assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines.vscode);
});

test('it works in untrusted and in virtual workspaces', () => {
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  assert.equal(manifest.capabilities.virtualWorkspaces, true);
});

test('a line of a log is opened by links on pages alone: no list and no hover offers it', () => {
  const inPalette = manifest.contributes.menus.commandPalette ?? [];
  assert.deepEqual(
    inPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
    ['smsLens.showRecord'],
  );
  const elsewhere = Object.entries(manifest.contributes.menus).filter(([menu]) => menu !== 'commandPalette');
  for (const [menu, items] of elsewhere)
    assert.ok(!items.some(({ command }) => command === 'smsLens.showRecord'), menu);
  const page = readFileSync('client/src/page.ts', 'utf8');
  assert.match(page, /hoverCommands = \[[^\]]*\]/);
  assert.doesNotMatch(/hoverCommands = \[[^\]]*\]/.exec(page)?.[0] ?? '', /showRecord/);
});

test('a site is checked from the palette, from a folder and from a log', () => {
  const { menus } = manifest.contributes;
  const places = (menu: string) =>
    (menus[menu] ?? []).filter(({ command }) => command === 'smsLens.checkSite').map(({ when }) => when);
  assert.deepEqual(places('explorer/context'), ['explorerResourceIsFolder']);
  assert.deepEqual(places('editor/context'), ['editorLangId == sms-log']);
  assert.deepEqual(places('commandPalette'), []);
});
