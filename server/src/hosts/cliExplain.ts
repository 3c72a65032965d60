// smslens explain: what a code, a log, a component or anything else that has a name in SMS is. For people, or as
// one JSON object a question.

import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import {
  type Found,
  type Knowledge,
  lookUp,
  type Subject,
  secretKeysOf,
  withoutSecret,
} from '../analysis/index.ts';
import { cardAsText, cardTitle, subjectCard } from '../features/index.ts';
import { print } from './output.ts';
import { fixInWords, procedureCommand } from './procedureCommand.ts';
import { subjectAsJson } from './subjectAsJson.ts';
import { harmless, harmlessJson } from './terminalText.ts';

type Style = (query: string, found: Found, knowledge: Knowledge) => string;

const styles: Readonly<Record<string, Style>> = { text: asText, json: asJson };

export async function explain(words: readonly string[], load: () => Promise<Knowledge>): Promise<number> {
  const { values, positionals } = parseArgs({
    args: markNumbers(words),
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  const style = Object.hasOwn(styles, values.format) ? styles[values.format] : undefined;
  if (style === undefined) throw new Error(l10n.t('--format is text or json, not "{0}"', values.format));
  if (positionals.length === 0)
    throw new Error(l10n.t('explain needs something to explain, as 0x80070005, hman.log or "access denied"'));
  const knowledge = await load();
  const secrets = secretKeysOf(knowledge.setup);
  let code = 0;
  for (const [at, marked] of positionals.entries()) {
    const query = marked.replace(mark, '');
    const found = lookUp(query, knowledge);
    if (!isKnown(found)) code = 1;
    if (at > 0 && style === asText) await print('');
    // Who pastes a line of a setup file pastes its password, too.
    await print(style(withoutSecret(query, secrets, true), found, knowledge));
  }
  return code;
}

/** `-2147024891` is a question and no option; marked, it does not look like one. */
const mark = '\0';

function markNumbers(words: readonly string[]): string[] {
  return words.map((word) => (/^-\d/.test(word) ? mark + word : word));
}

/** A number that nobody uses is split into its bits, but that does not make it known. */
function isKnown({ named, related }: Found): boolean {
  const [first] = [...named, ...related];
  return first !== undefined && (first.kind !== 'code' || first.explanation.readings.length > 0);
}

/** So many are told whole; of the others the titles. */
const mostCards = 3;
const mostTitles = 6;

function asText(query: string, { named, related, suggestions }: Found, knowledge: Knowledge): string {
  if (named.length + related.length === 0) return unknownAsText(query, suggestions);
  const whole = named.length > 0 ? named.slice(0, mostCards) : related.slice(0, 1);
  const others = [...named, ...related].filter((subject) => !whole.includes(subject)).slice(0, mostTitles);
  const cards = whole.flatMap((subject) => [
    cardAsText(subjectCard(subject, knowledge)),
    ...wayOn(subject, knowledge).map((line) => `  ${line}`),
  ]);
  const titles = others.map((subject) => `  - ${cardTitle(subjectCard(subject, knowledge))}`);
  return [...cards, ...(titles.length === 0 ? [] : [l10n.t('See also:'), ...titles])].join('\n');
}

/** What there is to be done, as a command. */
function wayOn(subject: Subject, { procedures }: Knowledge): string[] {
  if (subject.kind === 'procedure') return [l10n.t('All of it: {0}', procedureCommand(subject.procedure.id))];
  if (subject.kind !== 'article') return [];
  return procedures.of(subject.article).map(({ procedure }) => fixInWords(procedureCommand(procedure.id)));
}

function unknownAsText(query: string, suggestions: readonly string[]): string {
  return [
    l10n.t('SMS Lens knows nothing of "{0}".', harmless(query)),
    ...(suggestions.length === 0 ? [] : [l10n.t('  Spelt most like it: {0}', suggestions.join(', '))]),
    l10n.t(
      '  It can be asked for a code in any notation, a log, a component, a status message, a port, or words.',
    ),
  ].join('\n');
}

function asJson(query: string, { named, related, suggestions }: Found, knowledge: Knowledge): string {
  const [first, ...others] = [...named, ...related];
  const also = others.map((subject) => {
    const { title, kind } = subjectCard(subject, knowledge);
    return { kind: subject.kind === 'thing' ? subject.thing.kind : subject.kind, title, what: kind };
  });
  const answer =
    first === undefined
      ? { kind: null, title: null }
      : { title: subjectCard(first, knowledge).title, ...subjectAsJson(first, knowledge) };
  return harmlessJson({ query, ...answer, also, suggestions });
}
