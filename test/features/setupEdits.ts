// Edits of a setup file, made as an editor makes them.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { rangeOf, type SetupView, setupActions, setupDiagnostics } from '../../server/src/features/index.ts';
import { setupViewOf } from './setupViewOf.ts';

/** Edits that overlap are refused. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a.ini', 'sms-setup', 1, text), [...edits]);
}

export function afterAction(view: SetupView, { edit }: CodeAction): string {
  const changes = edit?.changes ?? {};
  assert.deepEqual(Object.keys(changes), [view.place]);
  return edited(view.setup.ini.text, changes[view.place] ?? []);
}

export interface Asked {
  readonly file?: string;
  readonly only?: string[];
}

/** What the light bulb has for the first finding of a rule. */
export function actionsFor(text: string, rule: string, { file = 'auto', only }: Asked = {}) {
  const view = setupViewOf(text, { file });
  const finding = view.setup.findings.find((found) => found.rule.rule === rule);
  assert.ok(finding, `${rule} is not broken`);
  const diagnostics = setupDiagnostics(view, 1000).filter(({ code }) => code === rule);
  const range = rangeOf(view, finding.at);
  const actions = setupActions(view, range, { diagnostics, ...(only === undefined ? {} : { only }) });
  return { view, actions: actions.filter((action) => action.diagnostics?.some(({ code }) => code === rule)) };
}

/** The text after the one action against a rule, or after the one of that title. */
export function mended(
  text: string,
  rule: string,
  { title, ...asked }: Asked & { title?: string } = {},
): string {
  const { view, actions } = actionsFor(text, rule, asked);
  const wanted = title === undefined ? actions : actions.filter((action) => action.title === title);
  const titles = actions.map((action) => action.title).join('; ');
  assert.equal(wanted.length, 1, titles);
  return afterAction(view, wanted[0] as CodeAction);
}

const lines = fc.constantFrom(
  '[Identification]',
  'Action=InstallPrimarySite',
  'Action=InstalPrimarySite',
  'action=RecoverPrimarySite',
  '[Options]',
  '[Optons]',
  '[options',
  '[ Options ] ; head',
  '[SQLConfigOptions]',
  '[SQLConfgOptions]',
  '[RecoveryOptions]',
  '[CloudConnectorOptions]',
  '[Weather]',
  'ProductID=Eval',
  'ProductID=AAAAABBBBBCCCCCDDDDDEEEEE',
  'SiteCode=HQ1',
  'SiteCode = H-Q1 ',
  'SiteCod=HQ1',
  'SiteCode=',
  'SiteName=Head quarters',
  'SMSInstallDir=D:/SMS',
  'SMSInstallDir=D:\\',
  'SDKServer=\\\\server.fabrikam.example',
  'SDKServer="server',
  'SQLServerName=sql.fabrikam.example\t; the large one',
  'DatabaseName=CM_HQ1',
  'DatabaseName=Other',
  'AdminConsole=yes',
  'AdminConsle=1',
  'PrerequisiteComp=3',
  'SQLSSBPort=70000',
  'AddServerLanguages=DEU,ENG',
  'AddServerLanguages=DEU,Klingon',
  'DeleteServerLanguages=DEU',
  'RoleCommunicationProtocol=enforcehttps',
  'ClientsUsePKICertificate=0',
  'CloudConnector=1',
  'UseProxy=1',
  'ServiceAccountPassword=Example-1',
  'LanUserPassword="Example 2"',
  'JoinCEIP=0',
  'ParentSiteCode=CAS',
  'Coffee=strong',
  '; a remark',
  'stray words',
  '=nothing',
  '   ',
  '',
  '\u00a0',
  '["',
  "'",
);

const pieces = fc.oneof(lines, lines, fc.string({ unit: 'binary', maxLength: 8 }));
const lineEnds = fc.constantFrom('\n', '\r\n', '\r', '\r\n');

/** Lines of setup files, right and wrong, in any order, and other text. */
export const iniLikeText = fc
  .tuple(
    fc.constantFrom('', '', '\ufeff', '[Identification]\nAction=InstallPrimarySite\n'),
    fc.array(fc.tuple(pieces, lineEnds), { maxLength: 40 }),
    fc.oneof(fc.constant(''), pieces),
  )
  .map(([head, all, tail]) => head + all.map((one) => one.join('')).join('') + tail);
