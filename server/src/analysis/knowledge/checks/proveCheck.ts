// What a check is made of fits together: each id once, each answer can come, nothing is filled in that may not have
// been seen, and no evidence is idle.

import { parseTemplate } from '../../match/parseTemplate.ts';
import { namesOfHoles } from '../../match/templateNames.ts';
import type { Complaint } from '../reading/frontMatter.ts';
import { meant } from '../reading/meant.ts';
import { type Answer, anyError, type Check, type Evidence, lastStep, setupFiles } from './checkTypes.ts';
import { seenIn } from './clauses.ts';
import { type FillIn, sentenceParts } from './fillIns.ts';

const longestSentence = 160;
const mostProcedures = 4;
const always = ['time', 'first', 'title', 'count'];

export function proveCheck(check: Check, line: number, complainAt: (complaint: Complaint) => void): void {
  const { evidence, answers, logs, also } = check;
  const complain = (message: string) => complainAt({ line, message });
  const named = [...logs, ...also, ...evidence.flatMap(({ lines }) => lines.flatMap((one) => one.logs))];
  if (named.length === 0) complain('"logs" is missing: which logs are read?');
  for (const list of [evidence, answers]) {
    const ids = list.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    if (twice !== undefined) complain(`"${twice}" stands twice`);
  }
  for (const { id } of evidence)
    if (id === lastStep || id === anyError || id === 'next') complain(`"${id}" means something already`);
  for (const { id, lines } of evidence)
    for (const log of lines.flatMap((one) => one.logs))
      if (log !== setupFiles && !logs.includes(log) && !also.includes(log))
        complain(`"${id}" stands in ${log}, which neither "logs" nor "also" names`);
  for (const answer of answers)
    proveAnswer(answer, evidence, (message) => complain(`${answer.id}: ${message}`));
  for (const { id, when } of answers)
    for (const clause of when.flat())
      if (clause.kind === 'read' && !named.includes(clause.log))
        complain(`${id}: "${clause.log}" is none of its logs${meant(clause.log, named)}`);
  const used = new Set(answers.flatMap((answer) => [...namesIn(answer)]));
  for (const { id, role } of evidence)
    if (role === 'trouble' && !used.has(id)) complain(`no answer speaks of the trouble "${id}"`);
}

function proveAnswer(
  answer: Answer,
  evidence: readonly Evidence[],
  complain: (message: string) => void,
): void {
  const ids = [...evidence.map(({ id }) => id), lastStep, anyError];
  for (const name of namesIn(answer))
    if (!ids.includes(name)) complain(`there is no evidence "${name}"${meant(name, ids)}`);
  if (answer.sentence === '') complain('it has no sentence');
  if (!answer.sentence.endsWith('.')) complain('its sentence ends with a full stop');
  if (answer.text === '') complain('say what it means and what to do');
  if (answer.procedures.length > mostProcedures) complain(`name at most ${mostProcedures} procedures`);
  let length = 0;
  for (const part of sentenceParts(answer.sentence)) {
    if (typeof part === 'string') length += part.length;
    else if ('mistake' in part) complain(part.mistake);
    else for (const mistake of mistakesOf(part, answer, evidence)) complain(mistake);
  }
  if (length > longestSentence) complain(`its sentence has ${length} signs; ${longestSentence} are read`);
}

function* namesIn({ when }: Answer): Generator<string> {
  for (const clause of when.flat()) {
    if (clause.kind === 'read') continue;
    yield clause.what;
    if (clause.kind === 'after') yield clause.than;
  }
}

function* mistakesOf(
  { what, field, plusSeconds }: FillIn,
  { when }: Answer,
  evidence: readonly Evidence[],
): Generator<string> {
  if (plusSeconds > 0 && field !== 'time' && field !== 'first') yield `only to a time can something be added`;
  if (what === 'next') {
    if (field !== 'title') yield '"next" has a title only';
    return;
  }
  if (!when.every((clauses) => seenIn(clauses).includes(what)))
    yield `"{{${what}.${field}}}" is filled in, but "when" does not always say that ${what} was seen`;
  if (always.includes(field)) return;
  const own = evidence.find(({ id }) => id === what);
  const holes = own === undefined ? [] : holesOf(own);
  if (!holes.includes(field)) yield `no line of "${what}" has a hole "${field}"${meant(field, holes)}`;
}

/** Those that each template has. Of articles it is not known here. */
function holesOf({ lines }: Evidence): string[] {
  const lists = lines.map(({ showing }) => {
    if (showing.kind !== 'template') return undefined;
    const template = parseTemplate(showing.template);
    return 'mistake' in template ? [] : namesOfHoles(template);
  });
  const [first, ...others] = lists.filter((list) => list !== undefined);
  return (first ?? []).filter((hole) => others.every((list) => list.includes(hole)));
}
