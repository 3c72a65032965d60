// A script that stands alone: the head says what an administrator has to know, and is nothing but remarks.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { filledScript, type Procedure, type Script } from '../../server/src/analysis/index.ts';
import { scriptDocument } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';

const scripts = shippedKnowledge().procedures.all.flatMap((procedure) =>
  procedure.scripts.map((script) => ({ procedure, script, name: `${procedure.id}: ${script.title}` })),
);
const none = new Map<string, string>();
const signs = { bat: /^rem( |$)/, reg: /^;( |$)/, powershell: /^#( |$)/ } as const;

/** The document without the script's own lines: they stand around the head as they are. */
function headOf(document: string, { language, text }: Pick<Script, 'language' | 'text'>): string[] {
  const lines = document.split('\n');
  const own = text.split('\n');
  const before = { bat: 1, reg: 2, powershell: 0 }[language];
  const first = lines.splice(0, before);
  const rest = lines.splice(lines.length - 1 - (own.length - before));
  assert.deepEqual([...first, ...rest], [...own, ''], 'the script is there, whole and unchanged');
  return lines.filter((line) => line !== '');
}

const procedure: Procedure = {
  id: 'set-it',
  title: 'Set the date of {{site}}',
  products: ['2.0'],
  versions: ['2.0 SP1', '2.0 SP2'],
  where: 'client',
  risk: 'medium',
  systems: ['Windows NT 4.0'],
  tools: ['regedit'],
  kb: [236052, 256986],
  parameters: [
    { name: 'site', type: 'site', example: 'TB1', choices: [], meaning: 'code of the site' },
    { name: 'level', type: 'n', example: '0', choices: ['0', '1'], meaning: 'level of the log' },
  ],
  whyNoUndo: '',
  summary: 'When it is late.',
  sections: [],
  scripts: [],
};
const script: Script = {
  title: 'Set the value',
  language: 'bat',
  part: 'apply',
  note: 'For Windows NT 4.0. Start it with `cmd /c`.',
  text: '@echo off\nset "SITE={{site}}"\nset "LEVEL={{level}}"',
};

test('it says what it is, for whom, where, by which articles, and what is to be filled in', () => {
  assert.equal(
    scriptDocument(procedure, script, none),
    [
      '@echo off',
      'rem Set the date of {{site}}',
      'rem Set the value (do it)',
      'rem',
      'rem Where: client',
      'rem Risk: medium: it can be put back',
      'rem Products: 2.0 SP1, 2.0 SP2',
      'rem Source: KB 236052, KB 256986',
      'rem Read first: smslens procedure set-it, or Insert Procedure: cautions, back up, undo',
      'rem',
      'rem For Windows NT 4.0. Start it with "cmd /c".',
      'rem',
      'rem To fill in:',
      'rem {{site}}: code of the site, such as TB1',
      'rem {{level}}: level of the log, one of 0, 1',
      '',
      'set "SITE={{site}}"',
      'set "LEVEL={{level}}"',
      '',
    ].join('\n'),
  );
});

test('what has a value is filled in, in the head too, and no more asked for', () => {
  const values = new Map([
    ['site', 'HQ1'],
    ['level', '1'],
  ]);
  const document = scriptDocument(procedure, script, values);
  assert.match(document, /^rem Set the date of HQ1$/m);
  assert.match(document, /^set "SITE=HQ1"$/m);
  assert.doesNotMatch(document, /To fill in|\{\{/);
});

const linesOf = (of: Partial<Procedure>, one: Partial<Script> = {}) => {
  const whole = { ...script, ...one };
  return scriptDocument({ ...procedure, ...of }, whole, none)
    .split('\n')
    .map((line) => line.replace(/^(?:rem|;|#) ?/, ''));
};
const cautions = (text: string) => ({ sections: [{ heading: 'Cautions', text }] });

test('a script that only looks says nothing of a risk, and asks nobody to back up first', () => {
  const lines = linesOf({ risk: 'destructive', ...cautions('- Not at noon.') }, { part: 'check' });
  assert.ok(lines.includes('Part of: smslens procedure set-it, or Insert Procedure'));
  for (const line of lines) assert.doesNotMatch(line, /Risk:|Read first|Caution|noon/);
});

test('a registry file that changes something says that it saves nothing; one that undoes it does not', () => {
  const begins = 'Export the key first: this file saves nothing of what it changes.';
  const reg = { language: 'reg', text: 'REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\X]' } as const;
  assert.ok(linesOf({}, reg).some((line) => line.startsWith(begins)));
  for (const other of [{ ...reg, part: 'undo' } as const, {}])
    assert.ok(!linesOf({}, other).some((line) => line.startsWith('Export')));
});

test('where something is at stake the cautions stand in the head, as plain words', () => {
  const text = '- Not on `C:`, **never**.\n  Nor at noon.\n- Only with {{site}}.';
  for (const risk of ['high', 'destructive'] as const) {
    const lines = linesOf({ risk, ...cautions(text) });
    const at = lines.indexOf('Cautions:');
    assert.deepEqual(lines.slice(at - 1, at + 4), [
      '',
      'Cautions:',
      '- Not on "C:", never. Nor at noon.',
      '- Only with {{site}}.',
      '',
    ]);
  }
  for (const risk of ['low', 'medium'] as const)
    assert.ok(!linesOf({ risk, ...cautions(text) }).includes('Cautions:'));
});

test('cautions of more than twelve lines stay with the steps: a head must be read', () => {
  const some = (count: number) =>
    linesOf({ risk: 'high', ...cautions('- Beware.\n'.repeat(count).trim()) }).includes('- Beware.');
  assert.deepEqual([some(12), some(13)], [true, false]);
});

test('what only a caution names is to be filled in, too', () => {
  const lines = linesOf({ risk: 'high', ...cautions('- Not at {{level}}.') }, { text: '@echo off' });
  assert.ok(lines.includes('{{level}}: level of the log, one of 0, 1'));
});

test('the first lines of each language stay the first', () => {
  const begun = (language: Script['language'], text: string) =>
    scriptDocument(procedure, { ...script, language, text }, none)
      .split('\n')
      .slice(0, 3);
  assert.deepEqual(begun('reg', 'REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\X]'), [
    'REGEDIT4',
    '',
    '; Set the date of {{site}}',
  ]);
  assert.deepEqual(begun('powershell', '$a = 1'), [
    '# Set the date of {{site}}',
    '# Set the value (do it)',
    '#',
  ]);
});

describe(`in all ${scripts.length} scripts`, () => {
  test('the head is remarks alone, no wider than a hundred characters', () => {
    assert.ok(scripts.length > 100);
    for (const { procedure: of, script: one, name } of scripts)
      for (const line of headOf(scriptDocument(of, one, none), one)) {
        assert.match(line, signs[one.language], name);
        assert.ok(line.length <= 100, `${name}: ${line}`);
        assert.match(line, /^[ -~]*$/, `${name}: editors and code pages differ about other letters`);
        assert.doesNotMatch(line, /[\\\s]$/, `${name}: a line that ends so may go on`);
        if (one.language === 'bat') assert.doesNotMatch(line, /[%^&|<>!]|\/\?/, `${name}: ${line}`);
      }
  });

  test('the head names title, place, risk and every article', () => {
    for (const { procedure: of, script: one, name } of scripts) {
      const head = headOf(scriptDocument(of, one, none), one)
        .map((line) => line.replace(/^\S+ */, ''))
        .join(' ');
      const plain = (text: string) => text.replaceAll('`', '"').replace(/[%^&|<>!]/g, ' ');
      const kbs = of.kb.map((kb) => `KB ${kb}`);
      const command = `smslens procedure ${of.id}`;
      const wanted = [of.title, one.title, one.note, `Where: ${of.where}`, command, ...kbs];
      for (const words of wanted)
        assert.ok(
          head.includes(one.language === 'bat' ? plain(words) : words.replaceAll('`', '"')),
          `${name}: ${words}`,
        );
      for (const { name: hole, meaning } of of.parameters)
        if (one.text.includes(`{{${hole}}}`))
          assert.ok(head.includes(`{{${hole}}}: ${meaning}`), `${name}: ${hole}`);
    }
  });
});

test('whatever a title, a note, a caution or a value says, the head of a batch file stays remarks', () => {
  const words = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(words, words, words, words, (title, note, site, caution) => {
      const values = new Map([['site', site]]);
      const of = { ...procedure, title, risk: 'high', ...cautions(`- ${caution}`) } as const;
      const document = scriptDocument(of, { ...script, note }, values);
      const text = filledScript(script, procedure, values);
      for (const line of headOf(document, { language: 'bat', text })) {
        assert.match(line, signs.bat);
        assert.doesNotMatch(line, /[%^&|<>!\r]|\/\?/);
      }
    }),
    { numRuns: 500 },
  );
});
