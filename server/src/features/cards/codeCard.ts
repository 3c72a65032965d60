// A number: what it most likely means, what is behind it in SMS, what to do, and what else it may mean.

import * as l10n from '@vscode/l10n';
import type { Bits, Code, Explanation, Form, NamedCode, Outcome, Reading } from '../../analysis/index.ts';
import { hexOf, inTwinRange, type Knowledge } from '../../analysis/index.ts';
import { type Card, facts, type Line, sentence } from './card.ts';

/** More meanings than these help nobody. */
const mostOthers = 6;

export function codeCard(explanation: Explanation, knowledge: Knowledge): Card {
  const { number, hex, readings } = explanation;
  const [first, ...others] = readings;
  const signed = number | 0;
  const notations = signed < 0 ? [hex, number, signed] : number <= 0xffff ? [number, hex] : [hex, number];
  const title = notations.join(' = ');
  if (first === undefined) return unknownCard(title, explanation);
  const { code, inner } = first;
  return {
    title,
    kind: kindOf(code, explanation),
    lines: [leadOf(first), ...outcomeLine(explanation)],
    facts: facts(
      [l10n.t('Carries'), inner === undefined ? '' : inOneLine(inner)],
      [l10n.t('Usual cause'), code.cause || (inner?.cause ?? '')],
      [l10n.t('What to do'), code.fix || (inner?.fix ?? '')],
      [l10n.t('Also written'), ...otherNotations(first, number)],
      [l10n.t('Also called'), code.symbols.slice(1).join(', ')],
      statusFact(code, knowledge),
      [l10n.t('It may also be'), ...others.slice(0, mostOthers).map((other) => inOneLine(other.code))],
    ),
    kb: [...new Set([...code.kb, ...(inner?.kb ?? [])])],
    doubt: doubtOf(first, explanation),
  };
}

function kindOf({ family: { title } }: Code, { number, said }: Explanation): string {
  if (number === 0) return l10n.t('no error');
  return said ? title : l10n.t('probably {0}', title);
}

/** `ERROR_ACCESS_DENIED`; a number whose family has no symbols is called by that. */
export function nameOf({ symbols: [symbol], family, number }: Code): string {
  return symbol ?? sentenceStart(`${family.title} ${family.space === 'own' ? shown(number) : hexOf(number)}`);
}

const sentenceStart = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Numbers of ESE are below zero. */
const shown = (number: number) => String(number > 0x7fffffff ? number | 0 : number);

export function inOneLine(code: Code): string {
  const { family, number, symbols, meaning } = code;
  const [symbol] = symbols;
  const digits = family.space === 'hresult' && number > 0xffff ? hexOf(number) : shown(number);
  const name = symbol === undefined ? `${family.title} ${digits}` : `${family.title} ${digits}, ${symbol}`;
  return meaning === '' ? name : `${name}: ${meaning.replace(/\.$/, '')}`;
}

function leadOf({ code, form }: Reading): Line {
  const { family, number, meaning } = code;
  const digits = family.space === 'own' || number <= 0xffff ? shown(number) : hexOf(number);
  const carrier = form === 'itself' ? '' : formIn(form, family.title, digits);
  return { name: nameOf(code), text: [carrier, sentence(meaning)].filter(Boolean).join(' ') };
}

function formIn(form: Exclude<Form, 'itself'>, title: string, digits: string): string {
  switch (form) {
    case 'win32':
      return l10n.t('An HRESULT that carries {0} {1}.', title, digits);
    case 'ntstatus':
      return l10n.t('An HRESULT that carries {0} {1}.', title, digits);
    case 'http':
      return l10n.t('An HRESULT that carries {0} {1}.', title, digits);
    case 'twin':
      return l10n.t(
        'What SMS 2003 and Configuration Manager 2007 write where later versions write {0}.',
        digits,
      );
    case 'ese':
      return l10n.t('What the Windows Update Agent writes for {0} {1}.', title, digits);
    case 'status':
      return l10n.t('The text of {0} {1}, as it is numbered in its library.', title, digits);
  }
}

const outcomeWords: Readonly<Record<Outcome, () => string>> = {
  failure: () => '',
  success: () => l10n.t('This is no failure: it says that all went well.'),
  pending: () => l10n.t('This is no failure: the work goes on, or goes on later.'),
  restart: () => l10n.t('This is no failure: what was done is complete after a restart.'),
  note: () => l10n.t('By itself this is no failure.'),
};

function outcomeLine({ outcome, readings: [first] }: Explanation): Line[] {
  const says = outcome === undefined ? '' : outcomeWords[outcome]();
  if (says === '' || /^no failure/i.test(first?.code.meaning ?? '')) return [];
  return [{ name: '', text: says }];
}

/** In which other numbers the same thing is told. */
function otherNotations({ code, form }: Reading, number: number): string[] {
  if (form !== 'itself') return [];
  const { family } = code;
  if (family.space === 'win32' && number > 0)
    return [l10n.t('{0} as an HRESULT', hexOf((0x80070000 | number) >>> 0))];
  if (family.id === 'sms-client' && hasTwin(number))
    return [
      l10n.t('{0} in SMS 2003 and Configuration Manager 2007', hexOf((0x80040000 | (number & 0xffff)) >>> 0)),
    ];
  if (family.space === 'ntstatus' && number >= 0xc0000000)
    return [l10n.t('{0} as an HRESULT', hexOf((number | 0x10000000) >>> 0))];
  return [];
}

function hasTwin(number: number): boolean {
  return number >>> 16 === 0x87d0 && inTwinRange(number);
}

function statusFact(code: Code, { catalogue }: Knowledge): readonly [string, ...string[]] {
  const status = code.family.id === 'sms-status' ? catalogue.status(code.number) : undefined;
  if (status === undefined) return [''];
  const by = status.component || l10n.t('any component');
  return [l10n.t('Reported by'), [by, severityWords[status.severity]()].filter(Boolean).join(', ')];
}

const severityWords = {
  error: () => l10n.t('as an error'),
  warning: () => l10n.t('as a warning'),
  info: () => l10n.t('for information'),
  audit: () => l10n.t('for audit'),
  '': () => '',
};

function doubtOf({ code: { family, symbols, number }, form }: Reading, { label }: Explanation): string {
  if (label === 'exit' && family.id === 'win32' && number !== 0)
    return l10n.t('An exit code means what its program says; Windows programs often return a Win32 error.');
  if (form === 'itself' && family.id === 'com' && number >>> 16 === 0x8004)
    return l10n.t(
      'Numbers of this kind mean what the called interface says; this is what COM itself means by it.',
    );
  if (family.id === 'sms-status') return thinStatus();
  if (!family.official && symbols.length === 0)
    return l10n.t('No symbol of this number was ever published; the meaning is in the words of SMS Lens.');
  return '';
}

const thinStatus = () => l10n.t('SMS Lens knows only some of several thousand status messages.');

function unknownCard(title: string, { bits, label }: Explanation): Card {
  const isStatus = label === 'status';
  const none = isStatus
    ? l10n.t('SMS Lens does not know this status message. The console of the site shows its text.')
    : l10n.t('SMS Lens does not know this number.');
  const says = bits === undefined || isStatus ? [] : [bitsInWords(bits)];
  return {
    title,
    kind: isStatus ? l10n.t('Status message') : l10n.t('Number'),
    lines: [none, ...says].map((text) => ({ name: '', text })),
    facts: [],
    kb: [],
    doubt: isStatus ? thinStatus() : '',
  };
}

function bitsInWords({ isError, kind, isCustom, facility, known, low }: Bits): string {
  const halves = `${low} (${hexOf(low)})`;
  if (isCustom) return l10n.t('Its bits say: made by a program for its own use, as exceptions are.');
  if (kind === 'ntstatus')
    return l10n.t('Its bits say: an NTSTATUS of an error, facility {0}, number {1}.', facility, halves);
  const made = known === undefined ? String(facility) : `${facility} (${known.name}: ${known.meaning})`;
  return isError
    ? l10n.t('Its bits say: an HRESULT of a failure, facility {0}, number {1}.', made, halves)
    : l10n.t(
        'Its bits say: an HRESULT of a success, facility {0}, number {1}; or no code at all.',
        made,
        halves,
      );
}

export function namedCodeCard({ kind, code, meaning }: NamedCode): Card {
  return { title: code, kind, lines: [{ name: '', text: sentence(meaning) }], facts: [], kb: [], doubt: '' };
}
