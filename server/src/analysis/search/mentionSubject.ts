// What a message mentions -> what is known of it.

import { explainNumber, saysSomething } from '../codes/explainCode.ts';
import type { CodeContext } from '../knowledge/codes/codeTypes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CodeMention, Mention } from '../mentions/types.ts';
import type { Subject } from './subject.ts';

/** `words` is what the mention covers. */
export function mentionSubject(
  mention: Mention,
  words: string,
  knowledge: Knowledge,
  context: CodeContext | undefined,
): Subject | undefined {
  const { catalogue, articles } = knowledge;
  switch (mention.kind) {
    case 'code':
      return codeSubject(mention, words, knowledge, context);
    case 'kb': {
      const article = articles.find(({ kb }) => kb === mention.number);
      return article === undefined ? undefined : { kind: 'article', article };
    }
    case 'log': {
      const log = catalogue.log(words);
      return log === undefined ? undefined : { kind: 'log', log };
    }
    case 'component': {
      const component = catalogue.component(words);
      return component === undefined ? undefined : { kind: 'component', component };
    }
    case 'registry':
      return thingSubject('registry', words, knowledge);
    case 'unc':
      return thingSubject('share', /^\\\\[^\\]+\\([^\\]+)/.exec(words)?.[1] ?? '', knowledge);
    case 'account':
      return thingSubject('account', words.slice(words.lastIndexOf('\\') + 1), knowledge);
    default:
      return undefined;
  }
}

function codeSubject(
  { number, label }: CodeMention,
  words: string,
  knowledge: Knowledge,
  context: CodeContext | undefined,
): Subject | undefined {
  if (number === undefined) {
    const code = knowledge.namedCodes.find((known) => known.code === words.toUpperCase());
    return code === undefined ? undefined : { kind: 'namedCode', code };
  }
  const explanation = explainNumber(number, knowledge, label, context);
  return saysSomething(explanation) ? { kind: 'code', explanation } : undefined;
}

function thingSubject(kind: string, name: string, { catalogue }: Knowledge): Subject | undefined {
  const thing = catalogue.things(name).find((known) => known.kind === kind);
  return thing === undefined ? undefined : { kind: 'thing', thing };
}
