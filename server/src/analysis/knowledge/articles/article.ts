// Reads one article: front matter for the machine, prose for the reader.
// An article proves itself: each signature must match one of its samples and none of its misses.

import { matchTemplate } from '../../match/matchTemplate.ts';
import { parseTemplate } from '../../match/parseTemplate.ts';
import type { Template } from '../../match/template.ts';
import { certainties } from '../catalogue/catalogueTypes.ts';
import { parseLinks } from '../procedures/procedureLink.ts';
import { products } from '../products/productFacts.ts';
import { Fields } from '../reading/fields.ts';
import { type Complaint, parseFrontMatter } from '../reading/frontMatter.ts';
import type { Article, Problem, Section, Severity, Source } from '../types.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function parseArticle({ file, text }: Source, report: (problem: Problem) => void): Article {
  const complain = (complaint: Complaint) => report({ file, ...complaint });
  const head = parseFrontMatter(text, complain);
  const fields = new Fields(head, complain);
  const { summary, sections } = parseBody(head.body);
  const article: Article = {
    id: file.replace(/^.*\/|\.md$/g, ''),
    kb: fields.optionalNumber('kb'),
    title: fields.requiredText('title'),
    products: fields.someOf('products', products),
    versions: fields.texts('versions'),
    fixedIn: fields.optionalText('fixed'),
    sure: fields.oneOf('sure', certainties, 'certain'),
    logs: fields.texts('logs').map((log) => log.toLowerCase().replace(/\.log$/, '')),
    components: fields.texts('components'),
    severity: fields.oneOf('severity', severities),
    signatures: fields.texts('signatures'),
    companions: fields.texts('with'),
    codes: fields.numbers('codes'),
    related: fields.numbers('related'),
    procedures: parseLinks(fields.texts('procedures'), (message) =>
      complain({ line: fields.line('procedures'), message }),
    ),
    summary,
    sections,
  };
  const samples = fields.texts('samples');
  const misses = fields.texts('misses');
  fields.refuseUnknown();
  if (article.kb !== null && article.id !== `Q${article.kb}`) {
    complain({
      line: fields.line('kb'),
      message: `KB ${article.kb} belongs into a file named Q${article.kb}.md`,
    });
  }
  if (summary === '')
    complain({ line: head.bodyLine, message: 'the article has no summary before its first heading' });
  proveSignatures(article, samples, misses, (key, message) => complain({ line: fields.line(key), message }));
  return article;
}

function parseBody(body: string): { summary: string; sections: Section[] } {
  const [summary = '', ...rest] = body.split(/^## /m);
  const sections = rest.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    return { heading: heading.trim(), text: lines.join('\n').trim() };
  });
  return { summary: summary.trim(), sections };
}

function proveSignatures(
  { signatures, companions }: Article,
  samples: readonly string[],
  misses: readonly string[],
  complain: (key: string, message: string) => void,
): void {
  const templates: Template[] = [];
  for (const signature of [...signatures, ...companions]) {
    const parsed = parseTemplate(signature);
    if ('mistake' in parsed) {
      complain('signatures', `"${signature}": ${parsed.mistake}`);
      continue;
    }
    templates.push(parsed);
    if (!samples.some((sample) => matchTemplate(parsed, sample))) {
      complain('samples', `no sample is matched by the signature "${signature}"`);
    }
    const miss = misses.find((line) => matchTemplate(parsed, line));
    if (miss !== undefined)
      complain('misses', `the signature "${signature}" matches the near miss "${miss}"`);
  }
  const idle = samples.find((sample) => !templates.some((template) => matchTemplate(template, sample)));
  if (idle !== undefined) complain('samples', `the sample "${idle}" is matched by no signature`);
  if (signatures.length > 0 && misses.length === 0) complain('misses', 'give at least one near miss');
}
