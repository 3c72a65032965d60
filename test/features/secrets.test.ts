// Planted secrets stand in no answer of a feature of setup files, whatever kind of file it is and wherever they stand.
// An edit alone may move them: it gives back to the editor what that has, and a trace leaves it out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lookUp, withoutSecrets } from '../../server/src/analysis/index.ts';
import {
  fixAllKind,
  lookUpAnswers,
  prepareSetupRename,
  type SetupView,
  setupActions,
  setupCompletion,
  setupDiagnostics,
  setupFolding,
  setupHighlights,
  setupHover,
  setupLinks,
  setupOutline,
  setupRename,
  setupStatus,
  setupTokens,
} from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import {
  assertNoSecret,
  likeSecretKeys,
  planted,
  plantedText,
  secretKeys,
  waysToWrite,
  waysWithoutSign,
} from '../secrets.ts';
import { setupViewOf } from './setupViewOf.ts';

const knowledge = shippedKnowledge();
const { setup: book } = knowledge;
const known = secretKeys(book);

/** In each line its beginning, its end, and places between them. */
function placesIn(text: string, each: number) {
  return text.split(/\r\n|\r|\n/).flatMap((line, at) =>
    Array.from({ length: Math.ceil(line.length / each) + 1 }, (_, place) => ({
      line: at,
      character: Math.min(line.length, place * each),
    })),
  );
}

function look(view: SetupView, each: number, where: string): void {
  const { setup, text } = view;
  const range = { start: text.positionAt(0), end: text.positionAt(text.length) };
  const context = { diagnostics: setupDiagnostics(view, 10_000), only: ['quickfix', fixAllKind] };
  const actions = setupActions(view, range, context).map(({ edit: _, ...shown }) => shown);
  const answers = {
    diagnostics: context.diagnostics,
    captures: setup.findings.map(({ captures }) => captures),
    actions,
    outline: setupOutline(view),
    folds: setupFolding(view, 1000),
    links: setupLinks(view, ['hman.log']),
    status: setupStatus(view),
    tokens: setupTokens(view, range),
    copy: withoutSecrets(setup),
  };
  for (const [name, answer] of Object.entries(answers)) assertNoSecret(answer, `${name} of ${where}`);
  for (const position of placesIn(setup.ini.text, each)) {
    const here = {
      hover: setupHover(view, position),
      completion: setupCompletion(view, position, true),
      highlights: setupHighlights(view, position),
      renameable: prepareSetupRename(view, position),
    };
    for (const [name, answer] of Object.entries(here)) assertNoSecret(answer, `${name} of ${where}`);
    if (position.character === 0)
      for (const name of ['AB1', 'CON', 'x y']) assertNoSecret(setupRename(view, position, name), where);
  }
}

for (const { file, role } of book.files) {
  test(`a secret of ${file} stands in no answer`, () => {
    const own = secretKeys({ files: book.files.filter((one) => one.file === file) });
    const some = role === 'script' ? [...own, ...likeSecretKeys.slice(0, 4)] : [...own, 'Pasword'];
    look(setupViewOf(plantedText(some.slice(0, 7), `; SMS Lens: ${file}`), { file }), 9, file);
  });
}

test('nor where the kind of file is guessed, or known by its name alone', () => {
  const text = plantedText([...known.slice(0, 4), ...likeSecretKeys]);
  assert.equal(setupViewOf(text).setup.recognised.by, 'guess');
  look(setupViewOf(text), 200, 'a guessed file');
  const [named] = book.files.filter(({ role }) => role === 'named');
  const name = named?.names.find((one) => !one.includes('*'));
  const bare = text.replace('[Identification]', '[Identity]');
  const view = setupViewOf(bare, { place: `file:///c%3A/sms/${name}` });
  assert.equal(view.setup.file.role, 'named');
  look(view, 200, 'a named file');
});

test('nor wherever it stands among other lines', () => {
  const write = fc.tuple(fc.constantFrom(...known), fc.constantFrom(...waysToWrite, ...waysWithoutSign));
  const like = fc.tuple(fc.constantFrom(...likeSecretKeys), fc.constantFrom(...waysToWrite));
  const line = fc.oneof(
    fc.oneof(write, like).map(([key, way]) => way(key, planted)),
    fc.constantFrom('[Options]', '[Optoins]', '[', '', 'SiteCode=HQ1', 'Action=InstallPrimarySite', '=', 'x'),
    fc.constantFrom(
      '[Identification]',
      '[SQLConfigOptions]',
      '; a remark',
      '[Servers]',
      '[Workstation Status]',
    ),
  );
  const file = fc.constantFrom('auto', ...book.files.map((one) => one.file));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      file,
      fc.constantFrom('\n', '\r\n', '\r'),
      (lines, kind, end) => {
        look(setupViewOf(lines.join(end), { file: kind }), 12, JSON.stringify([kind, lines]));
      },
    ),
    { numRuns: 80 },
  );
});

test('nor does UTF-16 that is read as bytes show one', () => {
  const text = `[Options]\r\nSAPassword=${planted}\r\n;SAPassword=${planted}`;
  const view = setupViewOf([...text].join('\0'), { file: 'sms20' });
  const told = JSON.stringify([setupDiagnostics(view, 100), setupOutline(view), withoutSecrets(view.setup)]);
  assert.doesNotMatch(told.replaceAll('\\u0000', '').replaceAll(' ', ''), /Zq7k/);
});

test('a line that is looked up is looked up without its secret, be that the number of something', () => {
  for (const key of ['SAPassword', 'PublicKey', 'ProductID', 'Pasword', 'PublcKey', 'My_pwd']) {
    for (const way of [...waysToWrite.slice(0, 3), ...waysToWrite.slice(14, 17)]) {
      assertNoSecret(
        lookUpAnswers(way(key, planted), knowledge, { addressTemplate: '', opensPages: true }),
        key,
      );
    }
    for (const sign of ['=', ': ', ' = "']) {
      const { named, related } = lookUp(`${key}${sign}0x80070005`, knowledge);
      const numbers = [...named, ...related].map((one) => one.kind === 'code' && one.explanation.number);
      assert.ok(!numbers.includes(0x80070005), key);
    }
  }
});

test('what gives nothing to a secret is shown as it stands', () => {
  const text =
    '[Options]\nSiteName=Head\nServiceAccount=HQ\\SMSService\nSDKServer=HQ1\n[Servers]\nServer1=\\\\A\\B';
  const outline = setupOutline(setupViewOf(text, { file: 'sms2003' }));
  assert.deepEqual(
    outline.flatMap(({ children = [] }) => children.map(({ name, detail }) => `${name}=${detail}`)),
    ['SiteName=Head', 'ServiceAccount=HQ\\SMSService', 'SDKServer=HQ1', 'Server1=\\\\A\\B'],
  );
});
