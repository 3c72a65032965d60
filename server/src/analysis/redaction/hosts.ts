// Machines by the form of their name: hosts of URLs, whole names with a domain, and the beginnings that the names
// of machines have most.

import { canBeName, isFree, noUnitBefore, noUnitBehind, unit } from './names.ts';
import type { Spotter, Verdict } from './types.ts';
import {
  domainEnds,
  folderForm,
  folders,
  machineForms,
  madeOfMachines,
  makers,
  ownFiles,
} from './wellKnown.ts';

type Report = (start: number, end: number, as: Verdict) => void;

const url =
  /(?<![A-Za-z])((?:https?|ftps?|sftp|ldaps?|file|rdp|wss?|net\.tcp|smb|gc|afp|nfs):\/\/(?:\(removed\)@)?)((?![\p{L}]{1,3}\s?=)[\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,253}[\p{L}\p{N}_])?)(?::\d{1,5})?((?:\/[^\s"'<>?#|\\]{0,400})?)((?:\?[^\s"'<>|\\]{0,2000})?)/giu;
const dotted = new RegExp(
  `(?<![\\p{L}\\p{N}_@./$-]|(?<![\\\\])\\\\)${unit}[\\p{L}\\p{N}_-]{0,62}(?:\\.[\\p{L}\\p{N}_-]{1,63}){1,7}(?![\\p{L}\\p{N}_]|[.-]${unit}|\\()`,
  'gu',
);
const machine = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${machineForms})(?![\\p{L}\\p{N}_-])`, 'gu');
const inAccount = new RegExp(
  `${noUnitBefore}(${madeOfMachines})(${unit}[\\p{L}\\p{N}_-]{0,62})${noUnitBehind}`,
  'giu',
);
const objectId = /^(?=.*\d)[A-Z\d]{3}[\dA-F]{5}$/;

export const findUrls: Spotter = (text, report) => {
  for (const { index, 1: scheme = '', 2: host = '', 0: whole, 3: path = '', 4: query = '' } of text.matchAll(
    url,
  )) {
    const start = index + scheme.length;
    if (makers.test(host)) {
      report(start, start + host.length, 'fixed');
      report(start + host.length, index + whole.length, 'stays');
      continue;
    }
    reportHost(host, start, report);
    const query0 = index + whole.length - query.length;
    reportUrlPath(path, query0 - path.length, report);
    for (const { index: at, 1: key = '', 2: value = '' } of query
      .replace(/[,.)\]]+$/, '')
      .matchAll(/([?&][^=&]{0,100}=)([^&]{1,2000})/g)) {
      const from = query0 + at + key.length;
      if (value !== '(removed)' && !/(?:type|mode|op|action|method)=$/i.test(key))
        report(from, from + value.length, 'removed');
    }
  }
};

export const findHosts: Spotter = (text, report) => {
  for (const { index, 0: whole } of text.matchAll(dotted)) {
    if (!domainEnds.test(whole) || /^[\d.]+$/.test(whole) || ownFiles.test(whole.toLowerCase())) continue;
    if (makers.test(whole)) report(index, index + whole.length, 'fixed');
    else if (!/[A-Z]\.[A-Z][a-z]/.test(whole) || /\.(?:com|net|org|local)$/i.test(whole))
      reportHost(whole, index, report);
  }
  for (const { index, 1: account = '', 2: name = '' } of text.matchAll(inAccount)) {
    const start = index + account.length;
    if (canBeName(name)) report(start, start + name.length, 'SERVER');
  }
  for (const { index, 0: whole } of text.matchAll(machine)) {
    if (!objectId.test(whole)) report(index, index + whole.length, 'SERVER');
  }
};

/** `tbsrv01.contoso.com` is a machine of a domain; a name with one point in it may be a domain alone. */
export function reportHost(name: string, start: number, report: Report): void {
  const point = name.indexOf('.');
  const end = start + name.length;
  if (/^[\d.]+$/.test(name)) return;
  if (point < 0) {
    if (canBeName(name) && name.toLowerCase() !== 'localhost') report(start, end, 'SERVER');
  } else if (name.indexOf('.', point + 1) < 0 && domainEnds.test(name)) {
    report(start, end, 'DOMAIN');
  } else {
    if (canBeName(name.slice(0, point))) report(start, start + point, 'SERVER');
    if (canBeName(name.slice(point + 1))) report(start + point + 1, end, 'DOMAIN');
  }
}

function reportUrlPath(path: string, start: number, report: Report): void {
  for (const { index, 0: part } of path.matchAll(/[^/]+/g)) {
    const small = part.toLowerCase();
    const from = start + index;
    const isKnown =
      folders.has(small) || folderForm.test(small) || ownFiles.test(small) || urlPart.test(part);
    const dot = part.lastIndexOf('.');
    const isFile = dot > 0 && /^\.\w{1,8}$/.test(part.slice(dot));
    if (isKnown || !isFree(part) || (isFile && !isFree(part.slice(0, dot))))
      report(from, from + part.length, 'stays');
    else report(from, from + (isFile ? dot : part.length), isFile ? 'FILE' : 'FOLDER');
  }
}

const urlPart =
  /^(?:(?:sms|ccm|bgb|nocert|cmuserservice|cmapplicationcatalog|reports?|certsrv|certenroll|wsus|selfupdate|simpleauth|client|server|api|admin|traffic|statelesssidecar|sidecar|adminservice)\w{0,40}(?:\.\w{1,12})?|\.sms_\w{3}|\{?[\da-f-]{36}\}?|iuident\.cab|.{1,40}\.(?:asmx|aspx|asp|dll|svc))$/i;
