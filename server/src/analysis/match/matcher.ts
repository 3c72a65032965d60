// Many templates over one message: which articles recognise it, and what the holes captured. The gate says
// which templates can match at all, from the units of the message; only for those a string is made of it.
// A message is judged by itself, so the answer does not depend on what was asked before.

import type { Units } from '../text/span.ts';
import { gateOf } from './gate/gate.ts';
import { gateTables } from './gate/tables.ts';
import type { WindowChoice } from './gate/window.ts';
import { matchTemplate } from './matchTemplate.ts';
import { MessageMemo } from './messageMemo.ts';
import { parseTemplate } from './parseTemplate.ts';
import type { Match, TellingHole, Template } from './template.ts';

export interface Hit extends Match {
  /** Index of the article whose signature this is. */
  readonly article: number;
  /** Index of the signature in its article: the first that matches. */
  readonly signature: number;
  /** It is a general line, that counts only beside one of the article's own. */
  readonly isCompanion: boolean;
  /** The holes whose captures tell one problem from another. */
  readonly telling: readonly TellingHole[];
  /** Of the message, in UTF-16 units. */
  readonly length: number;
}

export interface Matcher {
  /** At most one hit an article, in the order of the articles. */
  match(message: string): readonly Hit[];
  /**
   * The same for a message in units; `decode` is asked for a string only if something can match. Hits are
   * placed in that string.
   */
  matchUnits(
    units: Units,
    start: number,
    end: number,
    decode: (start: number, end: number) => string,
  ): readonly Hit[];
  /** The signatures that can match the message: every one that does, and few others; in no order. */
  scan(units: Units, start: number, end: number, admit: (article: number, signature: number) => void): void;
}

/** What an article is recognised by. */
export interface Templates {
  readonly signatures: readonly string[];
  /** General lines; the signatures come first. */
  readonly companions: readonly string[];
}

interface Signature {
  readonly article: number;
  readonly signature: number;
  readonly isCompanion: boolean;
  readonly template: Template;
}

/**
 * The templates of each article; one that is none is left out, its author hears of it elsewhere.
 * `choices` are those that `gateChoices` made of the same templates.
 */
export function matcherFor(articles: readonly Templates[], choices?: readonly WindowChoice[]): Matcher {
  const all = articles.flatMap(readSignatures);
  const gate = gateOf(
    gateTables(
      all.map(({ template }) => literalsOf(template)),
      choices,
    ),
  );
  const memo = new MessageMemo<readonly Hit[]>();
  let hitBefore = false;
  let scratch = new Uint16Array(1024);
  /** Emptied only where it is not: to empty what is empty costs more than the gate takes for a short message. */
  const admitted: number[] = [];
  const admit = (index: number) => {
    admitted.push(index);
  };

  function hitsOf(message: string): Hit[] {
    const hits: Hit[] = [];
    if (admitted.length > 1) admitted.sort((one, other) => one - other);
    for (const index of admitted) {
      const { article, signature, isCompanion, template } = all[index] as Signature;
      if (hits.at(-1)?.article === article) continue;
      const match = matchTemplate(template, message);
      if (match !== undefined) {
        const { start, end, captures } = match;
        hits.push({
          article,
          signature,
          isCompanion,
          telling: template.telling,
          length: message.length,
          start,
          end,
          captures,
        });
      }
    }
    return hits;
  }

  return {
    match(message) {
      if (scratch.length < message.length) scratch = new Uint16Array(message.length * 2);
      for (let i = 0; i < message.length; i++) scratch[i] = message.charCodeAt(i);
      gate.scan(scratch, 0, message.length, admit);
      if (admitted.length === 0) return none;
      const hits = hitsOf(message);
      admitted.length = 0;
      return hits;
    },
    matchUnits(units, start, end, decode) {
      // Failures come in rows: behind one, the next message may well be one that is known.
      const known = hitBefore ? memo.known(units, start, end) : undefined;
      if (known !== undefined) return known;
      gate.scan(units, start, end, admit);
      hitBefore = admitted.length > 0;
      if (!hitBefore) return none;
      const hits = memo.of(units, start, end, () => hitsOf(decode(start, end)));
      admitted.length = 0;
      return hits;
    },
    scan(units, start, end, report) {
      gate.scan(units, start, end, (index) => {
        const { article, signature } = all[index] as Signature;
        report(article, signature);
      });
    },
  };
}

/** What the gate looks for, chosen once, where there is time for it. */
export function gateChoices(articles: readonly Templates[]): readonly WindowChoice[] {
  return gateTables(articles.flatMap(readSignatures).map(({ template }) => literalsOf(template))).choices;
}

const none: readonly Hit[] = [];

/** To read them takes most of the time that it takes to make a matcher. */
const read = new WeakMap<Templates, readonly ReturnType<typeof parseTemplate>[]>();

/** Reads the templates of an article, so that whoever makes a matcher of it later need not. */
export function readTemplates(article: Templates): readonly ReturnType<typeof parseTemplate>[] {
  let templates = read.get(article);
  if (templates === undefined) {
    templates = [...article.signatures, ...article.companions].map((source) => parseTemplate(source));
    read.set(article, templates);
  }
  return templates;
}

function readSignatures(templates: Templates, article: number): Signature[] {
  return readTemplates(templates).flatMap((template, signature) => {
    const isCompanion = signature >= templates.signatures.length;
    return 'mistake' in template ? [] : [{ article, signature, isCompanion, template }];
  });
}

function literalsOf({ segments }: Template): string[] {
  return segments.flatMap(({ steps }) => steps.map(({ literal }) => literal));
}
