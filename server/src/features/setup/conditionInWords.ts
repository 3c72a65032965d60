// When a key must stand, or must not, as a person would say it. Names and values stand as they do in the file.

import * as l10n from '@vscode/l10n';
import type { Clause, Condition } from '../../analysis/index.ts';

export function conditionInWords(condition: Condition): string {
  return condition
    .map((clauses) => clauses.map(clauseInWords).join(` ${l10n.t('and')} `))
    .join(`, ${l10n.t('or')} `);
}

function clauseInWords({ section, key, operator, values }: Clause): string {
  // There is but one action.
  const name = section === '' || section === 'Identification' ? key : `[${section}] ${key}`;
  const some = values.join(` ${l10n.t('or')} `);
  switch (operator) {
    case 'stands':
      return l10n.t('{0} is given', name);
    case 'absent':
      return l10n.t('{0} is not given', name);
    case '~':
      return l10n.t('{0} holds {1}', name, some);
    case '=':
      return `${name}=${some}`;
    case '!=':
      return l10n.t('{0} is not {1}', name, some);
  }
}
