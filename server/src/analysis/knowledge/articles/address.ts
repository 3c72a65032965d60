// Where an article stands on the web: the archive that holds the early ones, or a web archive of the
// original page; or what the user's setting says, with {kb} for the number.

/** The early archive was gathered before the numbers passed this one. */
const earlyArchiveEnd = 330000;

export function articleAddress(kb: number, template = ''): string {
  if (template !== '') return template.replaceAll('{kb}', String(kb));
  if (kb < earlyArchiveEnd) {
    const number = String(kb).padStart(6, '0');
    return `https://jeffpar.github.io/kbarchive/kb/${number.slice(0, 3)}/Q${number}/`;
  }
  return `https://web.archive.org/web/2012/http://support.microsoft.com/kb/${kb}`;
}
