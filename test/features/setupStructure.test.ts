// The outline of a setup file, its folds, its links, its colours, and the same thing elsewhere in it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type SetupView,
  setupFolding,
  setupHighlights,
  setupLinks,
  setupOutline,
  setupTokens,
  tokenLegend,
} from '../../server/src/features/index.ts';
import { hostilePieces } from '../hostile.ts';
import { setupViewOf } from './setupViewOf.ts';

const lines = [
  '; Primary site HQ1',
  '; made for the move, see KB 273734',
  '[Identification]',
  'Action=InstallPrimarySite',
  '',
  '[Options]',
  'SiteCode=HQ1',
  'ServiceAccountPassword=hunter2',
  'OptionalUnits=Remote Control, Nonsense',
  'Gibberish=1',
  '',
  '; Where the database lies',
  '; and how it is made',
  '[SQLConfigOptions]',
  'DatabaseName=SMS_HQ1',
  'LogDevice=SMS_HQ1_Log',
  'SQLLoginPassword="top secret"',
];
const text = lines.join('\r\n');
const site = (options = {}) => setupViewOf(text, { file: 'sms2003', ...options });
/** The text of a range. */
const at = ({ text: all }: SetupView, range: { start: Position; end: Position }) =>
  all.slice(all.offsetAt(range.start), all.offsetAt(range.end));
interface Position {
  line: number;
  character: number;
}

describe('the outline', () => {
  test('has the sections with their keys and what they are set to', () => {
    const view = site();
    const outline = setupOutline(view);
    assert.deepEqual(
      outline.map(({ name, children }) => [
        name,
        children?.map(({ name: key, detail }) => `${key} ${detail}`),
      ]),
      [
        ['Identification', ['Action InstallPrimarySite']],
        [
          'Options',
          [
            'SiteCode HQ1',
            'ServiceAccountPassword ••••••',
            'OptionalUnits Remote Control, Nonsense',
            'Gibberish 1',
          ],
        ],
        ['SQLConfigOptions', ['DatabaseName SMS_HQ1', 'LogDevice SMS_HQ1_Log', 'SQLLoginPassword ••••••']],
      ],
    );
  });

  test('selects the name, and a section reaches to its last key', () => {
    const view = site();
    const options = setupOutline(view)[1];
    assert.ok(options);
    assert.equal(at(view, options.selectionRange), 'Options');
    assert.deepEqual(options.range, { start: { line: 5, character: 0 }, end: { line: 9, character: 11 } });
    const [code] = options.children ?? [];
    assert.ok(code);
    assert.equal(at(view, code.selectionRange), 'SiteCode');
    assert.equal(at(view, code.range), 'SiteCode=HQ1');
  });

  test('has keys before any section beside the sections, and a name for a section without one', () => {
    const outline = setupOutline(setupViewOf('SmstempClientPath=C:\\TEMP\n[]\nX=1\n', { file: 'smsboot1' }));
    assert.deepEqual(
      outline.map(({ name }) => name),
      ['SmstempClientPath', '…'],
    );
  });
});

describe('folding', () => {
  test('takes sections without the remarks about the next one, and runs of remarks', () => {
    assert.deepEqual(setupFolding(site(), 100), [
      { startLine: 0, endLine: 1, kind: 'comment' },
      { startLine: 2, endLine: 3 },
      { startLine: 5, endLine: 9 },
      { startLine: 11, endLine: 12, kind: 'comment' },
      { startLine: 13, endLine: 16 },
    ]);
  });

  test('and the outline leave keys that were made remarks in their section', () => {
    const view = setupViewOf('[Options]\nSiteCode=HQ1\n;SiteName=HQ\n\n[SQLConfigOptions]\n;X=1\n', {
      file: 'sms2003',
    });
    assert.deepEqual(setupFolding(view, 100), [
      { startLine: 0, endLine: 2 },
      { startLine: 4, endLine: 5 },
    ]);
    const [options] = setupOutline(view);
    assert.deepEqual(options?.range.end, { line: 2, character: 12 });
  });

  test('leaves remarks out before sections where the editor takes few', () => {
    assert.deepEqual(
      setupFolding(site(), 3).map(({ startLine }) => startLine),
      [2, 5, 13],
    );
  });
});

describe('links', () => {
  test('lead from the number of an article in a remark to the article', () => {
    const view = site();
    const links = setupLinks(view, []);
    assert.deepEqual(
      links.map(({ range, target }) => [at(view, range), target]),
      [['KB 273734', 'https://jeffpar.github.io/kbarchive/kb/273/Q273734/']],
    );
  });

  test('lead from a value to a file of that name that lies beside, and from the head of a script to its log', () => {
    const view = setupViewOf(
      '[Identification]\nAction=InstallPrimarySite\n[Options]\nSMSInstallDir=D:\\SMS\nGibberish=E:\\Files\\Map.txt\nServiceAccountPassword=map.txt\n',
      { file: 'sms2003', place: 'file:///c%3A/a%20b/unattend.ini' },
    );
    assert.deepEqual(
      setupLinks(view, ['MAP.TXT', 'SMSSetup.log', 'unattend.ini']).map(({ range, target }) => [
        at(view, range),
        target,
      ]),
      [
        ['Identification', 'file:///c%3A/a%20b/SMSSetup.log'],
        ['E:\\Files\\Map.txt', 'file:///c%3A/a%20b/MAP.TXT'],
      ],
    );
  });

  test('lead nowhere where no such file lies beside', () => {
    assert.deepEqual(setupLinks(setupViewOf('[Options]\nX=a.txt\n', { file: 'cm2012' }), ['b.txt']), []);
  });
});

describe('the same thing elsewhere', () => {
  const places = (view: SetupView, word: string, aside = 1) =>
    setupHighlights(view, view.text.positionAt(text.indexOf(word) + aside))?.map(({ range }) => [
      range.start.line,
      at(view, range),
    ]);

  test('a site code is marked also in the names that are made of it', () => {
    const expected = [
      [6, 'HQ1'],
      [14, 'HQ1'],
      [15, 'HQ1'],
    ];
    assert.deepEqual(places(site(), 'SiteCode=HQ1', 10), expected);
    assert.deepEqual(places(site(), 'SMS_HQ1_Log', 5), expected);
  });

  test('three letters behind SMS_ that are no site code of the file are none', () => {
    const view = setupViewOf('[Options]\nSiteCode=HQ1\nX=SMS_DEF.MOF\n', { file: 'sms2003' });
    assert.equal(setupHighlights(view, { line: 2, character: 7 }), null);
  });

  test('a key is marked where it stands again', () => {
    const again = setupViewOf('[Options]\nSiteCode=HQ1\n[Other]\nsitecode=HQ2\nSiteCodes=1\n', {
      file: 'sms2003',
    });
    assert.deepEqual(
      setupHighlights(again, { line: 1, character: 2 })?.map(({ range }) => range.start.line),
      [1, 3],
    );
  });

  test('a value that means nothing by itself is left to the editor', () =>
    assert.equal(places(site(), 'hunter2'), undefined));
});

describe('colours', () => {
  const coloured = (
    view: SetupView,
    range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  ) => {
    const { data } = setupTokens(view, range);
    const tokens: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, aside = 0, length = 0, type = 0] = data.slice(i, i + 4);
      [line, character] = [line + down, down === 0 ? character + aside : aside];
      const end = { line, character: character + length };
      tokens.push(`${tokenLegend.tokenTypes[type]} ${at(view, { start: { line, character }, end })}`);
    }
    return tokens;
  };

  test('tell what nobody knows, what is one of a few, site codes and secrets', () => {
    assert.deepEqual(coloured(site()), [
      'smsChoice InstallPrimarySite',
      'smsSite HQ1',
      'smsSecret hunter2',
      'smsChoice Remote Control',
      'smsUnknown Gibberish',
      'smsSecret top secret',
    ]);
  });

  test('are given of the lines in view only', () => {
    assert.deepEqual(
      coloured(site(), { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } }).slice(0, 1),
      ['smsSite HQ1'],
    );
  });

  test('do not blame what a program wrote', () => {
    assert.deepEqual(coloured(setupViewOf('[Whatever]\nX=1\n', { file: 'sms-ini' })), []);
  });
});

test('any text has an outline, folds, links and colours that lie in it, and no secret in any', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[',
      ']',
      '=',
      ';',
      '\r',
      '\n',
      '"',
      ',',
      'Options',
      'SiteCode=HQ1\n',
      '\nServicePassword=hunter2\n',
      '\t',
    ),
    fc.constantFrom(...hostilePieces),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, place) => {
      const view = setupViewOf(pieces.join(''), { file: 'sms2003' });
      const whole = { start: { line: 0, character: 0 }, end: view.text.positionAt(view.text.length) };
      const outline = setupOutline(view);
      for (const symbol of outline.flatMap((one) => [one, ...(one.children ?? [])])) {
        assert.notEqual(symbol.name, '');
        const [from, to] = [symbol.range, symbol.selectionRange].map(({ start, end }) => [
          view.text.offsetAt(start),
          view.text.offsetAt(end),
        ]) as [number[], number[]];
        assert.ok((from[0] ?? 0) <= (to[0] ?? 0) && (from[1] ?? 0) >= (to[1] ?? 0));
      }
      for (const { startLine, endLine } of setupFolding(view, 1000))
        assert.ok(startLine < endLine && endLine < view.text.lineCount);
      assert.equal(setupTokens(view, whole).data.length % 5, 0);
      assert.ok(setupTokens(view, whole).data.every((number) => number >= 0));
      setupHighlights(view, view.text.positionAt(place % (view.text.length + 1)));
      const told = JSON.stringify([outline, setupLinks(view, ['a.log'])]);
      const outside = pieces.filter((one) => !one.includes('ServicePassword=')).join('');
      assert.ok(outside.includes('hunter2') || !told.includes('hunter2'));
    }),
  );
});

test('ten thousand lines are looked through at once', () => {
  const long = `[Options]\n${'Gibberish1234=SMS_HQ1\n'.repeat(5000)}${'[Options]\nSiteCode=HQ1\n'.repeat(2500)}`;
  const view = setupViewOf(long, { file: 'sms2003' });
  const whole = { start: { line: 0, character: 0 }, end: { line: 10_001, character: 0 } };
  assert.equal(setupTokens(view, whole).data.length / 5, 7500);
  assert.equal(setupHighlights(view, { line: 5002, character: 10 })?.length, 7500);
  assert.equal(setupOutline(view).length, 2501);
  assert.equal(setupFolding(view, 5000).length, 2501);
});
