// Logs, components, flows and all other things that have a name in SMS.

import * as l10n from '@vscode/l10n';
import {
  type Component,
  type Flow,
  type Knowledge,
  type LogFile,
  logName,
  type NamedLog,
  type Runner,
  type Sureness,
  type Thing,
  type ThingKind,
} from '../../analysis/index.ts';
import { type Card, facts } from './card.ts';
import { productList } from './productList.ts';

export function logCard({ file, spelling }: NamedLog, knowledge: Knowledge): Card {
  const { catalogue } = knowledge;
  const component = catalogue.component(file.component.split(' / ')[0] ?? '');
  const remark =
    spelling === undefined
      ? []
      : [
          {
            name: '',
            text: l10n.t('{0} is this log: {1}.', logName(spelling.written), spelling.remark),
          },
        ];
  return {
    title: logName(file.log),
    kind: l10n.t('Log file'),
    lines: [...remark, { name: '', text: file.records }],
    facts: facts(
      [
        l10n.t('Component'),
        component === undefined ? file.component : `${file.component}: ${component.does}`,
      ],
      [l10n.t('Products'), productList(file.products)],
      [l10n.t('Where it lies'), ...placesOf(file, knowledge)],
      [
        l10n.t('Before and after it'),
        ...catalogue.flows(file.log).flatMap((flow) => neighbours(flow, file.log)),
      ],
    ),
    kb: [],
    doubt: doubtIn(file.certainty),
  };
}

function placesOf(file: LogFile, { catalogue }: Knowledge): string[] {
  return catalogue
    .foldersOf(file)
    .map(({ path, products }) =>
      products.length === file.products.length ? path : `${path} (${productList(products)})`,
    );
}

/** `How a package travels: sched.log → [distmgr.log] → pkgxfermgr.log`, the log itself marked; each time it comes. */
function neighbours({ title, steps }: Flow, log: string): string[] {
  // A log in which several steps are told one after the other stands once.
  const logs = steps.map((step) => step.log).filter((name, at, all) => name !== all[at - 1]);
  return logs.flatMap((name, at) => {
    if (name !== log) return [];
    const from = Math.max(0, at - 1);
    const near = logs
      .slice(from, at + 2)
      .map((other) => (other === log ? `[${logName(other)}]` : logName(other)));
    const before = from > 0 ? ['…'] : [];
    const after = at + 2 < logs.length ? ['…'] : [];
    return [`${title}: ${[...before, ...near, ...after].join(' → ')}`];
  });
}

const runs: Readonly<Record<Runner, () => string>> = {
  thread: () => l10n.t('Thread of SMS Executive'),
  service: () => l10n.t('Service'),
  agent: () => l10n.t('Client agent'),
  tool: () => l10n.t('Tool'),
  other: () => l10n.t('Component'),
};

export function componentCard(component: Component, { catalogue }: Knowledge): Card {
  const flows = component.logs.flatMap((log) =>
    catalogue.flows(log).flatMap((flow) => neighbours(flow, log)),
  );
  return {
    title: component.component,
    kind: runs[component.runs](),
    lines: [{ name: '', text: component.does }],
    facts: facts(
      [l10n.t('Also called'), component.also.join(', ')],
      [l10n.t('Log'), ...component.logs.map((log) => logName(log))],
      [l10n.t('Products'), productList(component.products)],
      [l10n.t('Before and after it'), ...new Set(flows)],
    ),
    kb: [],
    doubt: doubtIn(component.certainty),
  };
}

export function flowCard({ title, products, steps }: Flow): Card {
  return {
    title,
    kind: l10n.t('Flow'),
    lines: [],
    facts: facts(
      [l10n.t('Products'), productList(products)],
      [l10n.t('Steps'), ...steps.map(({ log, does }) => `${logName(log)}: ${does}`)],
    ),
    kb: [],
    doubt: '',
  };
}

const kinds: Readonly<Record<ThingKind, () => string>> = {
  service: () => l10n.t('Windows service'),
  port: () => l10n.t('Port'),
  share: () => l10n.t('Share'),
  inbox: () => l10n.t('Inbox'),
  extension: () => l10n.t('Kind of file'),
  file: () => l10n.t('File'),
  registry: () => l10n.t('Registry'),
  dcom: () => l10n.t('DCOM application'),
  namespace: () => l10n.t('WMI namespace'),
  iis: () => l10n.t('Part of IIS'),
  role: () => l10n.t('Site system role'),
  account: () => l10n.t('Account or group'),
  tool: () => l10n.t('Tool'),
};

export function thingCard({ kind, name, also, products, certainty, meaning }: Thing): Card {
  return {
    title: kind === 'port' ? l10n.t('Port {0}', name) : name,
    kind: kinds[kind](),
    lines: [{ name: '', text: meaning }],
    facts: facts([l10n.t('Also called'), also.join(', ')], [l10n.t('Products'), productList(products)]),
    kb: [],
    doubt: doubtIn(certainty),
  };
}

function doubtIn(certainty: Sureness): string {
  switch (certainty) {
    case 'certain':
      return '';
    case 'probable':
      return l10n.t('No document of Microsoft says so that SMS Lens was made from; others do.');
    case 'inferred':
      return l10n.t('This follows from practice; no document says so that SMS Lens was made from.');
  }
}
