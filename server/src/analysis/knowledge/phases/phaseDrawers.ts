// The table of phases. A row proves itself: each of its beginnings fits a sample of its own, and its title has holes
// only for what every beginning captures.

import { matchTemplate } from '../../match/matchTemplate.ts';
import { parseTemplate } from '../../match/parseTemplate.ts';
import { namesOfHoles } from '../../match/templateNames.ts';
import { certainties } from '../catalogue/catalogueTypes.ts';
import type { Drawer } from '../reading/drawer.ts';
import type { Row } from '../reading/row.ts';
import { type KnownPhase, namesInTitle, phaseKinds } from './phaseTypes.ts';

/** Where a row's lines are from: a Knowledge Base article, a log that was seen, a document, or practice. */
const source = /^(?:Q\d{6,7}|log|document|practice)$/;

export const phaseDrawers: readonly Drawer<{ readonly phases: KnownPhase[] }>[] = [
  {
    files: /^phases\.tsv$/,
    columns: ['phase', 'kind', 'logs', 'begins', 'ends', 'across', 'title', 'sure', 'source', 'sample'],
    add: ({ phases }, row) => addPhase(phases, row),
  },
];

function addPhase(phases: KnownPhase[], row: Row): void {
  const phase = row.text('phase');
  if (phases.some((other) => other.phase === phase)) row.complain(`the phase "${phase}" stands twice`);
  row.text('begins');
  row.text('sample');
  const certainty = row.oneOf('sure', certainties) ?? 'inferred';
  proveSource(row, certainty === 'inferred');
  const known: KnownPhase = {
    phase,
    kind: row.oneOf('kind', phaseKinds) ?? 'stage',
    logs: row.refer('log', row.words('logs')),
    begins: row.names('begins'),
    ends: row.names('ends'),
    isAcross: row.oneOf('across', ['yes', 'no']) === 'yes',
    title: row.phrase('title'),
    certainty,
  };
  proveTemplates(row, known, row.names('sample'));
  phases.push(known);
}

/** What only practice says is inferred, and nothing else is. */
function proveSource(row: Row, isInferred: boolean): void {
  const from = row.text('source');
  if (!source.test(from))
    row.complain(`"${from}" is no source; it is Q and a number, log, document or practice`);
  else if (isInferred !== (from === 'practice')) row.complain('what only practice says is inferred');
}

function proveTemplates(row: Row, { begins, ends, title }: KnownPhase, samples: readonly string[]): void {
  for (const begin of begins) {
    const template = parseTemplate(begin);
    if ('mistake' in template) {
      row.complain(`"${begin}": ${template.mistake}`);
      continue;
    }
    if (!samples.some((sample) => matchTemplate(template, sample) !== undefined))
      row.complain(`no sample is matched by the beginning "${begin}"`);
    const captured = [...namesOfHoles(template), 'component'];
    for (const name of namesInTitle(title))
      if (!captured.includes(name)) row.complain(`"{${name}}" of the title is no hole of "${begin}"`);
  }
  for (const end of ends) {
    const template = parseTemplate(end);
    if ('mistake' in template) row.complain(`"${end}": ${template.mistake}`);
  }
}
