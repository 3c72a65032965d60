// What is odd about several keys together, and advice on what is right but should be looked at.

import { itemsOf, same } from '../../knowledge/setup/condition.ts';
import { holdsPlaceholder, isPlaceholder } from '../placeholder.ts';
import { remarkIn } from '../remarkInValue.ts';
import { hidden } from '../secret.ts';
import { isSiteCode } from '../valueMistake.ts';
import { type Checks, headerOf, knownEntries } from './check.ts';

export const togetherChecks: Checks = {
  *'parent-is-self'(setup) {
    const own = setup.entry('Options', 'SiteCode');
    const parent = setup.entry('Options', 'ParentSiteCode');
    if (own === undefined || parent === undefined || own.value === '' || !same(own.value, parent.value))
      return;
    yield {
      at: parent.valueAt,
      captures: { code: setup.shown(parent) },
      entry: parent,
      related: [own.valueAt],
    };
  },
  *'database-name'(setup) {
    const site = setup.entry('Options', 'SiteCode')?.value ?? '';
    const name = setup.entry('SQLConfigOptions', 'DatabaseName');
    const home = setup.table.section('SQLConfigOptions');
    const prefix = /^[A-Z]+_/.exec(setup.table.setting(home, 'DatabaseName')?.example ?? '')?.[0];
    if (!isSiteCode(site) || name === undefined || prefix === undefined) return;
    const usual = `${prefix}${site.toUpperCase()}`;
    const bare = name.value.replace(/^.*\\/, '');
    if (bare === '' || holdsPlaceholder(name.value) || remarkIn(name.value) >= 0 || same(bare, usual)) return;
    const better = name.value.slice(0, name.value.length - bare.length) + usual;
    yield { at: name.valueAt, captures: { value: setup.shown(name), usual }, entry: name, better };
  },
  *'https-without-certificates'(setup) {
    const role = setup.entry('Options', 'RoleCommunicationProtocol');
    const certificates = setup.entry('Options', 'ClientsUsePKICertificate');
    if (role === undefined || !same(role.value, 'EnforceHTTPS') || certificates?.value !== '0') return;
    yield { at: certificates.valueAt, entry: certificates, better: '1', related: [role.valueAt] };
  },
  *'http-where-https-is-enforced'(setup) {
    const role = setup.entry('Options', 'RoleCommunicationProtocol');
    if (role === undefined || !same(role.value, 'EnforceHTTPS')) return;
    for (const key of ['ManagementPointProtocol', 'DistributionPointProtocol']) {
      const protocol = setup.entry('Options', key);
      if (protocol === undefined || !same(protocol.value, 'HTTP')) continue;
      yield {
        at: protocol.valueAt,
        captures: { key },
        entry: protocol,
        better: 'HTTPS',
        related: [role.valueAt],
      };
    }
  },
  *'service-connection-below'(setup) {
    const connector = setup.entry('CloudConnectorOptions', 'CloudConnector');
    const parent =
      setup.entry('HierarchyExpansionOption', 'CCARSiteServer') ?? setup.entry('Options', 'ParentSiteCode');
    if (connector?.value !== '1' || parent === undefined || parent.value === '') return;
    yield {
      at: connector.valueAt,
      entry: connector,
      better: '0',
      captures: { key: parent.key },
      related: [parent.keyAt],
    };
  },
  *'language-added-and-removed'(setup) {
    for (const kind of ['Server', 'Client']) {
      const added = setup.entry('Options', `Add${kind}Languages`);
      const removed = setup.entry('Options', `Delete${kind}Languages`);
      if (added === undefined || removed === undefined) continue;
      const goes = new Set(itemsOf(removed.value).map((item) => item.toLowerCase()));
      const both = itemsOf(added.value).filter((item) => goes.has(item.toLowerCase()));
      if (both.length === 0) continue;
      const stays = new Set(both.map((item) => item.toLowerCase()));
      const rest = itemsOf(removed.value).filter((item) => !stays.has(item.toLowerCase()));
      yield {
        at: removed.valueAt,
        captures: { languages: setup.isSecret(added) || setup.isSecret(removed) ? hidden : both.join(', ') },
        entry: removed,
        better: rest.join(','),
        related: [added.valueAt],
      };
    }
  },
  *'secret-in-clear'(setup) {
    for (const { entries } of setup.ini.sections) {
      for (const entry of entries) {
        if (setup.secretOf(entry) === 'password' && entry.value !== '' && !isPlaceholder(entry.value))
          yield { at: entry.valueAt, captures: { key: entry.key }, entry };
      }
    }
  },
  *'written-by-setup'(setup) {
    for (const section of setup.ini.sections) {
      const known = setup.knownSection(section);
      if (known?.isWritten !== true || !section.entries.some(({ value }) => value !== '')) continue;
      yield { at: headerOf(section), captures: { section: known.name }, section };
    }
  },
  *'instance-in-sql-server'(setup) {
    for (const { entry, setting } of knownEntries(setup)) {
      if (setting.key === 'SQLServerName' && /^[^\\]+\\/.test(entry.value))
        yield { at: entry.valueAt, captures: { key: setting.key, value: setup.shown(entry) }, entry };
    }
  },
  *'instance-name-in-server'(setup) {
    for (const { entry, setting } of knownEntries(setup)) {
      if (setting.key === 'SDKServer' && /^[^\\]+\\/.test(entry.value))
        yield {
          at: entry.valueAt,
          captures: { key: setting.key },
          entry,
          better: entry.value.replace(/\\.*/, ''),
        };
    }
  },
};
