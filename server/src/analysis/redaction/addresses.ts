// Addresses of machines on a network, mail addresses, and the ids that stand for one person or machine.

import { before } from '../mentions/before.ts';
import type { Spotter } from './types.ts';
import { addressesOfNobody, sidsOfEverybody } from './wellKnown.ts';

const ipv4 = /(?<![\d.]|[\p{L}_]\.)\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)/gu;
const ipv6 =
  /(?<![\p{L}\p{N}_:.])(?=[\da-f:]{0,40}\d)[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}(?![\p{L}\p{N}_:])/giu;
const mac =
  /(?<![\dA-Za-z:-])(?:[\da-f]{2}(?::[\da-f]{2}){5}|[\da-f]{2}(?:-[\da-f]{2}){5}|[\da-f]{4}(?:\.[\da-f]{4}){2})(?![\dA-Za-z:-])/gi;
const bareMac = /(\bmac(?: ?address)?(?:es)?["']?\s?(?:[=:]|is|\s)\s?["'[(]?)([\da-f]{12})(?![\dA-Za-z])/gi;
const ipx = /(?<![\dA-Za-z])[\da-f]{1,8}:[\da-f]{12}(?![\dA-Za-z])/gi;
const sid = /(?<![\dA-Za-z-])S[-_]1(?:[-_]\d{1,15}){1,15}(?!\d)/gi;
const email =
  /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+'-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62}\.){1,6}[\p{L}\p{N}_-]{1,62}/gu;
const client = /((?<![A-Za-z])GUID:\s?\{?)([\dA-Za-z][\dA-Za-z-]{7,60})/gi;
const octet = /^(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/;

export const findAddresses: Spotter = (text, report) => {
  for (const { index, 0: whole } of text.matchAll(email)) report(index, index + whole.length, 'EMAIL');
  for (const { index, 0: whole } of text.matchAll(sid)) {
    report(index, index + whole.length, sidsOfEverybody.test(whole.replaceAll('_', '-')) ? 'fixed' : 'SID');
  }
  for (const expression of [client, bareMac]) {
    for (const { index, 1: label = '', 2: name = '' } of text.matchAll(expression)) {
      const start = index + label.length;
      report(start, start + name.length, expression === client ? 'CLIENT' : 'ADDRESS');
    }
  }
  for (const expression of [mac, ipx]) {
    for (const { index, 0: whole } of text.matchAll(expression))
      report(index, index + whole.length, 'ADDRESS');
  }
  for (const { index, 0: whole } of text.matchAll(ipv6)) {
    if (isIpv6(whole)) report(index, index + whole.length, 'ADDRESS');
  }
  for (const { index, 0: whole } of text.matchAll(ipv4)) {
    if (!whole.split('.').every((part) => octet.test(part))) continue;
    const nobody = addressesOfNobody.test(whole) || isVersion(text, index);
    report(index, index + whole.length, nobody ? 'stays' : 'ADDRESS');
  }
};

function isIpv6(whole: string): boolean {
  const parts = whole.split(':');
  if (whole === '::1' || whole === '::') return false;
  return whole.includes('::') ? parts.some((part) => part !== '') : parts.length === 8 && !parts.includes('');
}

/** `version 4.0.0.0`, `v1.2.3.4`, `ver=1.2.3.4`: the word stands next to it. */
function isVersion(text: string, at: number): boolean {
  const { gap, words } = before(text, at);
  return (
    !/[\r\n]/.test(gap) && words.slice(0, 2).some((word) => /^(?:v|ver|version|build|\w+version)$/.test(word))
  );
}
