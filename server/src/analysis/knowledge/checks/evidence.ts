// The evidence of a check: `### id (role): what it shows`, below it where that is known from, the lines that show it,
// and lines that do and that do not, which prove them.

import { matchTemplate } from '../../match/matchTemplate.ts';
import { parseTemplate } from '../../match/parseTemplate.ts';
import type { Template } from '../../match/template.ts';
import { certainties } from '../catalogue/catalogueTypes.ts';
import type { Complaint } from '../reading/frontMatter.ts';
import { type Evidence, type EvidenceLine, roles, type Showing } from './checkTypes.ts';
import { type Part, partsOf } from './parts.ts';

type Complain = (complaint: Complaint) => void;

const headingForm = /^([a-z][a-z0-9-]*) \((\w+)\): (\S.*)$/;
const factForm = /^(sure|source): (\S.*)$/;
const exampleForm = /^- (like|unlike): `(.+)`$/;
const lineForm = /^- ([a-z0-9_.<>, -]+): (?:`(.+)`|article (\S+)|errors|a (file))$/;

export function evidenceIn(part: Part | undefined, complain: Complain): Evidence[] {
  if (part === undefined) {
    complain({ line: 1, message: '"## Evidence" is missing' });
    return [];
  }
  const { before, parts } = partsOf('### ', part.text, part.line + 1);
  if (before !== '') complain({ line: part.line, message: 'evidence stands below "### id (role): title"' });
  return parts.flatMap((one) => oneEvidence(one, complain));
}

function oneEvidence({ heading, line, text }: Part, complain: Complain): Evidence[] {
  const [, id, roleWord, title] = headingForm.exec(heading) ?? [];
  const role = roles.find((known) => known === roleWord);
  if (id === undefined || title === undefined || role === undefined) {
    complain({ line, message: `"${heading}" is not "id (${roles.join('|')}): title"` });
    return [];
  }
  const facts = new Map<string, string>();
  const examples = { like: [] as string[], unlike: [] as string[] };
  const lines: EvidenceLine[] = [];
  for (const [index, row] of text.split('\n').entries()) {
    if (row === '') continue;
    const [, fact, value] = factForm.exec(row) ?? [];
    const [, example, sample] = exampleForm.exec(row) ?? [];
    const shown = lineForm.exec(row);
    if (fact !== undefined && value !== undefined) facts.set(fact, value);
    else if (example !== undefined && sample !== undefined)
      examples[example as keyof typeof examples].push(sample);
    else if (shown !== null) lines.push(evidenceLine(shown));
    else
      complain({ line: line + 1 + index, message: `"${row}" is no line of evidence; see CONTRIBUTING.md` });
  }
  const sure = certainties.find((known) => known === facts.get('sure'));
  const source = facts.get('source') ?? '';
  if (sure === undefined) complain({ line, message: `"sure:" is one of ${certainties.join(', ')}` });
  if (source === '') complain({ line, message: '"source:" is missing' });
  if (lines.length === 0) complain({ line, message: 'no line shows this evidence' });
  proveLines(lines, examples, (message) => complain({ line, message }));
  return [{ id, role, title, sure: sure ?? 'inferred', source, lines }];
}

function evidenceLine([, where = '', template, article, file]: RegExpExecArray): EvidenceLine {
  const logs = where.split(',').map((log) => log.trim());
  const showing: Showing =
    template !== undefined
      ? { kind: 'template', template }
      : article !== undefined
        ? { kind: 'article', article }
        : { kind: file === undefined ? 'errors' : 'file' };
  return { logs: logs.includes('any') ? [] : logs, showing };
}

function proveLines(
  lines: readonly EvidenceLine[],
  { like, unlike }: { readonly like: readonly string[]; readonly unlike: readonly string[] },
  complain: (message: string) => void,
): void {
  const templates: Template[] = [];
  for (const { showing } of lines) {
    if (showing.kind !== 'template') continue;
    const parsed = parseTemplate(showing.template);
    if ('mistake' in parsed) {
      complain(`"${showing.template}": ${parsed.mistake}`);
      continue;
    }
    templates.push(parsed);
    if (!like.some((sample) => matchTemplate(parsed, sample)))
      complain(`no "like" is matched by "${showing.template}"`);
    const wrong = unlike.find((sample) => matchTemplate(parsed, sample));
    if (wrong !== undefined) complain(`"${showing.template}" matches "${wrong}", which is to be unlike`);
  }
  const idle = like.find((sample) => !templates.some((template) => matchTemplate(template, sample)));
  if (idle !== undefined) complain(`"${idle}" is matched by no line of this evidence`);
  if (templates.length > 0 && unlike.length === 0) complain('give at least one line that is "unlike"');
}
