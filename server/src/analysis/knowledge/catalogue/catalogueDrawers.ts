// The tables of logs, components and things: what each may hold, and what they may not say twice.

import type { CodeDraft } from '../codes/codeDrawers.ts';
import { contexts } from '../codes/codeTypes.ts';
import { products as allProducts } from '../products/productFacts.ts';
import type { Drawer } from '../reading/drawer.ts';
import { meant } from '../reading/meant.ts';
import type { Row } from '../reading/row.ts';
import {
  type Catalogue,
  type Component,
  certainties,
  type Flow,
  type Folder,
  type LogFile,
  runners,
  type Spelling,
  type StatusMessage,
  sides,
  statusSeverities,
  type Thing,
  thingKinds,
} from './catalogueTypes.ts';
import { holeNames, unknownHole } from './namePattern.ts';

export class CatalogueDraft implements Catalogue {
  readonly logs: LogFile[] = [];
  readonly folders: Folder[] = [];
  readonly spellings: Spelling[] = [];
  readonly flows: Flow[] = [];
  readonly components: Component[] = [];
  readonly things: Thing[] = [];
  readonly statuses: StatusMessage[] = [];
  readonly #taken = new Set<string>();

  /** Complains if the name was there already. */
  once(row: Row, kind: string, name: string): string {
    const key = `${kind} ${name.toLowerCase()}`;
    if (this.#taken.has(key)) row.complain(`the ${kind} "${name}" stands twice`);
    this.#taken.add(key);
    return name;
  }

  addStep(row: Row): void {
    const name = row.text('flow');
    const title = row.phrase('title');
    const products = row.products();
    const [log = ''] = row.refer('log', [row.text('log')]);
    const step = { log, does: row.sentence('does') };
    const flow = this.flows.at(-1);
    if (flow?.flow === name) {
      if (flow.title !== title) row.complain(`the flow "${name}" is called "${flow.title}" above`);
      const all = allProducts.filter(
        (product) => flow.products.includes(product) || products.includes(product),
      );
      this.flows[this.flows.length - 1] = { ...flow, products: all, steps: [...flow.steps, step] };
    } else {
      this.flows.push({ flow: this.once(row, 'flow', name), title, products, steps: [step] });
    }
  }
}

function smallLetters(row: Row, column: string): string {
  const text = row.text(column);
  if (text !== text.toLowerCase()) row.complain(`"${text}" must be in small letters`);
  if (text.endsWith('.log')) row.complain(`"${text}" stands here without its ".log"`);
  return text;
}

function withKnownHoles(row: Row, name: string): string {
  const hole = unknownHole(name);
  if (hole !== undefined)
    row.complain(`"<${hole}>" in "${name}" is no part that varies; known are ${holeNames.join(', ')}`);
  return name;
}

const certainty = (row: Row) => row.oneOf('sure', certainties) ?? 'inferred';

/** A status message is a number too. */
interface Drafts {
  readonly catalogue: CatalogueDraft;
  readonly codes: CodeDraft;
}

export const catalogueDrawers: readonly Drawer<Drafts>[] = [
  {
    files: /^folders\.tsv$/,
    columns: ['folder', 'products', 'path'],
    add: ({ catalogue }, row) => {
      catalogue.folders.push({
        folder: row.text('folder'),
        products: row.products(),
        path: row.text('path'),
      });
    },
  },
  {
    files: /^logs\.tsv$/,
    columns: ['log', 'component', 'side', 'products', 'folder', 'codes', 'claim', 'sure', 'records'],
    add: ({ catalogue }, row) => {
      const folder = row.optional('folder');
      if (folder !== '') row.refer('folder', [folder]);
      catalogue.logs.push({
        log: catalogue.once(row, 'log', smallLetters(row, 'log')),
        component: row.optional('component'),
        side: row.oneOf('side', sides) ?? 'server',
        products: row.products(),
        folder,
        codes: row.oneOf('codes', contexts) ?? 'other',
        claimed: row.oneOf('claim', ['yes', 'no']) === 'yes',
        certainty: certainty(row),
        records: row.sentence('records'),
      });
    },
  },
  {
    files: /^spellings\.tsv$/,
    columns: ['written', 'log', 'remark'],
    add: ({ catalogue }, row) => {
      const [log = ''] = row.refer('log', [row.text('log')]);
      const written = catalogue.once(row, 'log', smallLetters(row, 'written'));
      catalogue.spellings.push({ written, log, remark: row.phrase('remark') });
    },
  },
  {
    files: /^flows\.tsv$/,
    columns: ['flow', 'title', 'products', 'log', 'does'],
    add: ({ catalogue }, row) => catalogue.addStep(row),
  },
  {
    files: /^components\.tsv$/,
    columns: ['component', 'also', 'products', 'logs', 'runs', 'sure', 'does'],
    add: ({ catalogue }, row) => {
      catalogue.components.push({
        component: catalogue.once(row, 'component', row.text('component')),
        also: row.names('also').map((name) => catalogue.once(row, 'component', name)),
        products: row.products(),
        logs: row.refer('log', row.words('logs')),
        runs: row.oneOf('runs', runners) ?? 'other',
        certainty: certainty(row),
        does: row.sentence('does'),
      });
    },
  },
  {
    files: /^status\.tsv$/,
    columns: ['id', 'severity', 'component', 'sure', 'kb', 'meaning'],
    add: ({ catalogue, codes }, row) => {
      const id = row.code('id');
      const severity = row.optional('severity') === '' ? '' : (row.oneOf('severity', statusSeverities) ?? '');
      const meaning = row.sentence('meaning');
      const kb = row.numbers('kb');
      catalogue.once(row, 'status message', String(id));
      catalogue.statuses.push({
        id,
        severity,
        component: row.optional('component'),
        certainty: certainty(row),
        kb,
        meaning,
      });
      codes.addStatus(id, meaning, severity === 'info' || severity === 'audit', kb);
    },
  },
  {
    files: /^things\/([^/]+)\.tsv$/,
    columns: ['name', 'also', 'products', 'sure', 'meaning'],
    add: ({ catalogue }, row, file) => {
      const kind = thingKinds.find((name) => name === file);
      if (kind === undefined)
        row.complain(
          `"${file}" is no kind of thing; known are ${thingKinds.join(', ')}${meant(file, thingKinds)}`,
        );
      else
        catalogue.things.push({
          kind,
          name: catalogue.once(row, kind, withKnownHoles(row, row.text('name'))),
          also: row.names('also').map((name) => withKnownHoles(row, name)),
          products: row.products(),
          certainty: certainty(row),
          meaning: row.sentence('meaning'),
        });
    },
  },
];
