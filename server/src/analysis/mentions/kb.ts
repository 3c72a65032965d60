// Knowledge Base articles: `KB236052`, `Q236052`, `article 236052`, `QNumbers=236052`, or the number in an
// address.

import type { Finder } from './types.ts';

/** The number is the one group that holds something. Kilobytes come behind a number, articles do not. */
const article =
  /(?<!\w|\d )(?:KB[ #-]?(\d{5,7})|Q(\d{6}))(?!\w)|(?:\barticle(?: ?id| number)?[ :#=]{1,3}|\bqnumbers?[ =:]{1,3}|\/kb\/|\/help\/|\bkbid=)(\d{5,7})(?!\w)/gi;

export const findKbArticles: Finder = (message, report) => {
  for (const match of message.matchAll(article)) {
    const [whole, kb, q, other] = match;
    const digits = kb ?? q ?? other ?? '';
    const end = match.index + whole.length;
    const start = other === undefined ? match.index : end - digits.length;
    if (q === undefined || whole.startsWith('Q')) report({ kind: 'kb', start, end, number: Number(digits) });
  }
};
