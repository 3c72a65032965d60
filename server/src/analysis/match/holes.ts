// The types of hole a template may have, and what fits into each.
// `run` is the longest stretch that could belong to the hole, read from where it begins; `fits` says
// whether a stretch really is one. Both are bounded: no hole but `text` holds more than 260 characters.

export type HoleType =
  | 'site'
  | 'server'
  | 'account'
  | 'path'
  | 'file'
  | 'code'
  | 'n'
  | 'id'
  | 'guid'
  | 'text';

interface Hole {
  readonly run: RegExp;
  readonly fits: RegExp;
}

export const holes: Readonly<Record<HoleType, Hole>> = {
  site: { run: /[A-Za-z0-9]{3}(?![A-Za-z0-9])/y, fits: /^[A-Za-z0-9]{3}$/ },
  server: { run: /(?:\\\\)?[A-Za-z0-9][\w.-]{0,254}/y, fits: /^(?:\\\\)?[A-Za-z0-9][\w.-]{0,254}$/ },
  account: {
    run: /(?:[\w.-]{1,64}\\)?[^\s\\/"<>|:;=,+*?@[\]]{1,64}/y,
    fits: /^(?:[\w.-]{1,64}\\)?[^\\/"<>|:;=,+*?@[\]\r\n]{1,64}$/,
  },
  path: {
    run: /(?:[A-Za-z]:|\\\\|%\w{1,32}%)[^\s"<>|*?]{1,259}/y,
    fits: /^(?:[A-Za-z]:|\\\\|%\w{1,32}%)[^"<>|*?\r\n]{1,259}$/,
  },
  file: { run: /[^\s\\/:*?"<>|]{1,260}/y, fits: /^[^\\/:*?"<>|\r\n]{1,260}$/ },
  code: {
    run: /0[xX][0-9A-Fa-f]{1,8}(?!\w)|-?\d{1,10}(?!\w)|[0-9A-Fa-f]{8}(?!\w)/y,
    fits: /^(?:0[xX][0-9A-Fa-f]{1,8}|-?\d{1,10}|[0-9A-Fa-f]{8})$/,
  },
  n: { run: /\d{1,20}/y, fits: /^\d{1,20}$/ },
  id: { run: /\w[\w*-]{0,63}/y, fits: /^\w[\w*-]{0,63}$/ },
  guid: {
    run: /\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?/y,
    fits: /^\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?$/,
  },
  text: { run: /[^\r\n]+/y, fits: /^[\s\S]+$/ },
};

export function isHoleType(word: string): word is HoleType {
  return Object.hasOwn(holes, word);
}
