// What an answer is about.

import type { Explanation } from '../codes/explanation.ts';
import type { NamedLog } from '../knowledge/catalogue/catalogueBook.ts';
import type { Component, Flow, Thing } from '../knowledge/catalogue/catalogueTypes.ts';
import type { NamedCode } from '../knowledge/codes/codeTypes.ts';
import type { Procedure } from '../knowledge/procedures/procedureTypes.ts';
import type { Article } from '../knowledge/types.ts';
import type { SetupSubject } from './setupSubjects.ts';

export type Subject =
  | { readonly kind: 'code'; readonly explanation: Explanation }
  | { readonly kind: 'namedCode'; readonly code: NamedCode }
  | { readonly kind: 'log'; readonly log: NamedLog }
  | { readonly kind: 'component'; readonly component: Component }
  | { readonly kind: 'thing'; readonly thing: Thing }
  | { readonly kind: 'flow'; readonly flow: Flow }
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'procedure'; readonly procedure: Procedure }
  | SetupSubject;
