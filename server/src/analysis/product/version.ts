// The versions that a message names, and whether one is the writer's own: nothing but known words before
// it and no words behind it. Any other may be a version that the message only talks about.

import type { Product, ProductFacts } from '../knowledge/products/productFacts.ts';

export interface NamedVersion {
  readonly text: string;
  readonly products: readonly Product[];
  readonly isOwn: boolean;
}

/** Versions stand near the beginning; what comes later is not looked at. */
export const versionSpan = 300;

/** `2.00.1239.0000`, `5.0.7958`, `2.0 (build 1239)`, `2.0 SP1 (build 1380)`; no part is longer than four digits. */
const version =
  /(?<![\d.])v?(\d)\.(\d{1,2})(?:\.(\d{4})(?:\.\d{1,4})?(?![\d]|\.\d)|(?:\s(?:service pack|sp)\s?\d)?\s?\(build:?\s?(\d{3,4})\))/gi;

export function versionsIn(message: string, { versions, banners }: ProductFacts): NamedVersion[] {
  const found: NamedVersion[] = [];
  for (const match of message.matchAll(version)) {
    const [text, major, minor, build = match[4]] = match;
    const range = versions.find(
      ({ major: wanted, minor: of, from, to }) =>
        wanted === Number(major) && of === Number(minor) && from <= Number(build) && Number(build) <= to,
    );
    if (range === undefined) continue;
    const before = message
      .slice(0, match.index)
      .replace(/^[\s~*=[<-]+|[\s:=]+$/g, '')
      .toLowerCase();
    const behind = message.slice(match.index + text.length);
    found.push({
      text,
      products: range.products,
      isOwn: banners.includes(before) && !/[a-z]/i.test(behind),
    });
  }
  return found;
}
