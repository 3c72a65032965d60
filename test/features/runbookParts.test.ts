// The runbooks that lead through others, as they ship: their parts, and which facts are asked once. Both lists are written by
// hand from the procedures, so that no part gets lost and nobody makes one of two computers by giving them the same words.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isComposite } from '../../server/src/features/procedures/namedProcedures.ts';
import { runbookParts } from '../../server/src/features/procedures/runbookParts.ts';
import { knowledgeOf, shippedKnowledge } from '../knowledge.ts';

const { procedures: book } = shippedKnowledge();

function partsOf(id: string) {
  const procedure = book.procedure(id);
  assert.ok(procedure !== undefined, id);
  return runbookParts(procedure, new Map(), book, new Set());
}

/** Under the name in the runbook: whose it is, `procedure.parameter`, wherever it is more than one's. */
function sharedIn(id: string): Record<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { procedure, parameters } of partsOf(id))
    for (const [at, { name }] of parameters.entries())
      owners.set(name, [...(owners.get(name) ?? []), `${procedure.id}.${procedure.parameters[at]?.name}`]);
  return Object.fromEntries([...owners].filter(([, all]) => all.length > 1));
}

describe('the rebuild of a secondary site', () => {
  test('leads through each procedure that cleans a part of it, in the order of its steps', () => {
    assert.deepEqual(
      partsOf('rebuild-secondary-site').map(({ procedure }) => procedure.id),
      [
        'rebuild-secondary-site',
        'delete-address-of-failed-secondary-site',
        'delete-secondary-site-with-preinst',
        'delete-jobs-for-a-site-with-preinst',
        'stop-services-of-failed-secondary-site',
        'delete-registry-keys-of-failed-secondary-site',
        'delete-files-of-failed-secondary-site',
        'delete-shares-of-failed-secondary-site',
        'delete-groups-of-failed-secondary-site',
        'delete-iis-objects-of-failed-secondary-site',
        'test-accounts-before-secondary-install',
        'install-secondary-site-from-cd',
      ],
    );
  });

  test('asks once for the site, its parent, its server, the drives and two folders, and for nothing else', () => {
    assert.deepEqual(sharedIn('rebuild-secondary-site'), {
      site: [
        'rebuild-secondary-site.site',
        'delete-address-of-failed-secondary-site.site',
        'delete-secondary-site-with-preinst.site',
        'delete-jobs-for-a-site-with-preinst.site',
        'delete-shares-of-failed-secondary-site.site',
        'delete-groups-of-failed-secondary-site.site',
        'install-secondary-site-from-cd.site',
      ],
      parent: [
        'rebuild-secondary-site.parent',
        'delete-secondary-site-with-preinst.parent',
        'install-secondary-site-from-cd.parent',
      ],
      // Not the `server` of the test of accounts, which is the other one wherever the test runs.
      server: [
        'rebuild-secondary-site.server',
        'delete-registry-keys-of-failed-secondary-site.server',
        'test-accounts-before-secondary-install.secondary',
      ],
      drive: ['rebuild-secondary-site.drive', 'delete-files-of-failed-secondary-site.drive'],
      package: ['rebuild-secondary-site.package', 'delete-shares-of-failed-secondary-site.drive'],
      sms: ['rebuild-secondary-site.sms', 'delete-jobs-for-a-site-with-preinst.sms'],
      preinst: ['delete-secondary-site-with-preinst.preinst', 'delete-jobs-for-a-site-with-preinst.preinst'],
    });
  });
});

describe('the preparation of a 1.x site', () => {
  test('leads through the backup, the reset and the checks', () => {
    assert.deepEqual(
      partsOf('prepare-upgrade-of-sms1-site').map(({ procedure }) => procedure.id),
      [
        'prepare-upgrade-of-sms1-site',
        'back-up-sms1-site-before-upgrade',
        'reset-sms1-site-before-upgrade',
        'restart-site-configuration-manager',
        'check-sql-server-of-sms1-site',
        'check-that-secondary-sites-are-active',
        'keep-secondary-sites-from-upgrading',
      ],
    );
  });

  test('asks once for the primary site, a secondary server, the folder of SMS and the backup', () => {
    assert.deepEqual(sharedIn('prepare-upgrade-of-sms1-site'), {
      site: [
        'prepare-upgrade-of-sms1-site.site',
        'reset-sms1-site-before-upgrade.site',
        'keep-secondary-sites-from-upgrading.site',
      ],
      sms: ['prepare-upgrade-of-sms1-site.sms', 'back-up-sms1-site-before-upgrade.sms'],
      backup: ['prepare-upgrade-of-sms1-site.backup', 'back-up-sms1-site-before-upgrade.backup'],
      server: [
        'prepare-upgrade-of-sms1-site.server',
        'restart-site-configuration-manager.server',
        'check-that-secondary-sites-are-active.server',
      ],
    });
  });
});

describe('the upgrade to SMS 2003 SP2', () => {
  test('leads first through what its own steps name', () => {
    assert.deepEqual(
      partsOf('upgrade-hierarchy-to-sms2003-sp2')
        .slice(0, 18)
        .map(({ procedure }) => procedure.id),
      [
        'upgrade-hierarchy-to-sms2003-sp2',
        'check-site-before-sms2003-sp2',
        'install-windows-2003-sp1-on-site-systems',
        'run-readiness-wizard-on-primary-site',
        'run-readiness-wizard-on-secondary-sites',
        'turn-off-sql-replication-before-upgrade',
        'test-database-upgrade-on-a-copy',
        'replace-legacy-clients-by-advanced-clients',
        'upgrade-primary-site-to-sms2003-sp2',
        'upgrade-site-with-update-exe',
        'see-that-sms-setup-has-finished',
        'upgrade-secondary-site-to-sms2003-sp2',
        'upgrade-consoles-to-sms2003-sp2',
        'set-up-sql-replication-again-after-upgrade',
        'upgrade-advanced-clients-to-sms2003-sp2',
        'force-legacy-client-upgrade',
        'upgrade-itmu-after-sms2003-sp2',
        'change-http-port-of-sms2003',
      ],
    );
  });

  test('asks once for the site, its database, the CD and the unpacked files; a hierarchy has more than one server of a kind', () => {
    // Neither for the secondary site and its parent, nor for the site of a Legacy Client: those are others.
    assert.deepEqual(sharedIn('upgrade-hierarchy-to-sms2003-sp2'), {
      site: [
        'check-site-before-sms2003-sp2.site',
        'run-readiness-wizard-on-primary-site.site',
        'test-database-upgrade-on-a-copy.site',
        'upgrade-primary-site-to-sms2003-sp2.site',
      ],
      cd: ['run-readiness-wizard-on-primary-site.cd', 'run-readiness-wizard-on-secondary-sites.cd'],
      database: [
        'turn-off-sql-replication-before-upgrade.database',
        'test-database-upgrade-on-a-copy.database',
        'set-up-sql-replication-again-after-upgrade.database',
      ],
      folder: ['upgrade-site-with-update-exe.folder', 'upgrade-itmu-after-sms2003-sp2.folder'],
    });
  });
});

test('who leads through others by the list of procedures has a part for each of them in its runbook', () => {
  const composite = book.all.filter((procedure) => isComposite(procedure, book)).map(({ id }) => id);
  assert.deepEqual(composite.sort(), [
    'install-windows-2003-sp1-on-site-systems',
    'prepare-upgrade-of-sms1-site',
    'rebuild-secondary-site',
    'upgrade-hierarchy-to-sms2003-sp2',
  ]);
  for (const id of composite) assert.ok(partsOf(id).length > 6, id);
});

test('who only names others in its summary leads through none, neither in the list nor in its runbook', () => {
  const ids = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
  const source = (id: string, summary: string) => ({
    file: `procedures/${id}.md`,
    text: `---\ntitle: ${id}\nproducts: [2.0]\nwhere: client\nrisk: low\nkb: [1]\nundo: none\nwhy-no-undo: It looks.\n---
${summary}\n## Back up\n1. Nothing.\n## Steps\n1. Look.\n## Verify\n1. Seen.\n`,
  });
  const knowledge = knowledgeOf(
    source('names', ids.map((id) => `\`${id}\``).join(', ')),
    ...ids.map((id) => source(id, 'When needed.')),
  );
  const names = knowledge.procedures.procedure('names');
  assert.ok(names !== undefined);
  assert.equal(isComposite(names, knowledge.procedures), false);
  assert.equal(runbookParts(names, new Map(), knowledge.procedures, new Set()).length, 1);
});
