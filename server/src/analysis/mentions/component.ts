// Components, by the names that SMS gives to its own: `SMS_DISTRIBUTION_MANAGER`. Shares, variables and
// classes that are named alike are none.

import { reportNames } from './named.ts';
import type { Finder } from './types.ts';

const component = /(?<![\w\\%.$])()(SMS_[A-Z][A-Z0-9_]{3,60})(?![\w\\%.]?[\w\\%=])/g;
const others =
  /^SMS_(?:SITE|SHR\w?|DEF|LOCAL_DIR(?:_USER)?|UNIQUE_IDENTIFIER|ADMIN_UI_PATH|CLIENT_EVENT_\w+)$/;

export const findComponents: Finder = (message, report) =>
  reportNames(message, component, 'component', report, (name) => !others.test(name));
