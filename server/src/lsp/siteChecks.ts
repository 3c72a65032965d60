// What the logs and setup files of a folder, or those that are open, say together: read from disk when the user asks, and
// answered with a page. Who calls it back gets none: half of the logs would give whole answers.

import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { askChecks } from '../analysis/index.ts';
import { checksPage, checkView, fileName } from '../features/index.ts';
import { type AskSiteCheck, checkSite, type SiteChecked } from './protocol.ts';
import { readingOnDisk } from './readingOnDisk.ts';
import { gatherSite } from './siteGathering.ts';
import type { Row, Workshop } from './workshop.ts';

const nothingRead = { page: null, files: 0, logs: 0, setups: 0, unread: [] };

export const siteChecks: Row = {
  capability: {},
  attach(workshop) {
    const { connection, guard } = workshop;
    const failed: SiteChecked = {
      ...nothingRead,
      title: '',
      get message() {
        return l10n.t('SMS Lens failed, and tells why in its output');
      },
    };
    connection.onRequest(
      checkSite,
      guard<AskSiteCheck, SiteChecked>('checking a site', failed, (params, token) =>
        checked(params, token, workshop),
      ),
    );
  },
};

async function checked(
  { of, workDoneToken }: AskSiteCheck,
  token: CancellationToken,
  workshop: Workshop,
): Promise<SiteChecked> {
  const name = 'folder' in of ? fileName(of.folder) : undefined;
  const title = name === undefined ? l10n.t('Checks of the open logs') : l10n.t('Checks of {0}', name);
  return readingOnDisk({ title, workDoneToken, token }, workshop, async (reading) => {
    const { files, unread, logs, setups, notRead } = await gatherSite(of, reading, token, workshop);
    const counts = { files, logs: logs.length, setups: setups.length, unread };
    if (token.isCancellationRequested) return { ...nothingRead, title };
    const views = askChecks({ logs, setups, unread: notRead }, reading.knowledge).map((result) =>
      checkView(result, reading.knowledge),
    );
    return views.length === 0
      ? { ...counts, title, page: null, message: nothingToAsk(of, counts) }
      : { ...counts, title, page: checksPage(title, views, counts) };
  });
}

function nothingToAsk(of: AskSiteCheck['of'], { unread }: Pick<SiteChecked, 'unread'>): string {
  const [first] = unread;
  if (first !== undefined && unread.length === 1)
    return l10n.t('{0} could not be read: {1}', fileName(first.uri), first.reason);
  return 'folder' in of
    ? l10n.t('There is no log in {0} that answers a question of the checks.', fileName(of.folder))
    : l10n.t('None of the open logs answers a question of the checks.');
}
