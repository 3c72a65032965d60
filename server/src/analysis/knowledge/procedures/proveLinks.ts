// What an article sends its readers to is there, is for their product, and is filled with what its lines hold.

import { parseTemplate } from '../../match/parseTemplate.ts';
import { namesOfHoles } from '../../match/templateNames.ts';
import { meant } from '../reading/meant.ts';
import type { Article } from '../types.ts';
import type { ProcedureBook } from './procedureBook.ts';
import type { ProcedureLink } from './procedureLink.ts';
import type { Procedure } from './procedureTypes.ts';

/** Who is sent to more is sent to none. */
const mostLinks = 4;

type LinkingArticle = Pick<Article, 'procedures' | 'products' | 'signatures' | 'companions'>;

/** Where an article names them. */
export function lineOfLinks(text: string): number {
  return text.split('\n').findIndex((line) => line.startsWith('procedures:')) + 1;
}

export function proveLinks(
  article: LinkingArticle,
  book: ProcedureBook,
  complain: (message: string) => void,
): void {
  const { procedures: links, products } = article;
  const holes = holesOf(article);
  if (links.length > mostLinks) complain(`name at most ${mostLinks} procedures, the most likely first`);
  if (new Set(links.map(({ id }) => id)).size < links.length) complain('a procedure is named twice');
  for (const link of links) {
    const procedure = book.procedure(link.id);
    if (procedure === undefined) {
      const known = book.all.map(({ id }) => id);
      complain(`there is no procedure "${link.id}"${meant(link.id, known)}`);
      continue;
    }
    if (products.length > 0 && !procedure.products.some((product) => products.includes(product)))
      complain(`"${link.id}" is for ${procedure.products.join(', ')}, and the article for none of them`);
    for (const mistake of mistakesOf(link, procedure, holes)) complain(mistake);
  }
}

function* mistakesOf(
  { id, values }: ProcedureLink,
  { parameters }: Procedure,
  holes: ReadonlySet<string>,
): Generator<string> {
  const names = parameters.map(({ name }) => name);
  for (const [parameter, hole] of Object.entries(values)) {
    if (!names.includes(parameter)) yield `"${id}" has no parameter "${parameter}"${meant(parameter, names)}`;
    else if (hole === parameter) yield `"${parameter}=${hole}" goes without saying`;
    else if (hole === '' && !holes.has(parameter))
      yield `no line of the article has a hole "${parameter}", so "${parameter}=" says nothing`;
    else if (hole !== '' && !holes.has(hole))
      yield `no line of the article has a hole "${hole}"${meant(hole, holes)}`;
  }
}

function holesOf({ signatures, companions }: LinkingArticle): Set<string> {
  return new Set(
    [...signatures, ...companions].flatMap((source) => {
      const template = parseTemplate(source);
      return 'mistake' in template ? [] : namesOfHoles(template);
    }),
  );
}
