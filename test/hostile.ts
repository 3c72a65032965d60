// What a log may hold to make an editor, a page or a terminal do something: Markdown and HTML of every kind, links that
// run commands, signs that become icons or are filled in, what steers a terminal or turns the direction of writing.

export const hostilePieces: readonly string[] = [
  '[link](command:workbench.action.quit)',
  '[link](https://evil.example/?a=1 "title")',
  '![image](https://evil.example/a.png)',
  '<https://evil.example/auto>',
  '<admin@evil.example>',
  'https://evil.example/bare',
  'www.evil.example/bare',
  '//evil.example/bare',
  'admin@evil.example',
  '[a]: http://evil.example',
  '[a][b] [a] [^1]',
  'command:workbench.action.quit',
  'vscode://evil.extension/do',
  'file:///etc/passwd',
  '[f](file:///etc/passwd) [v](vscode://evil/do)',
  '[j](javascript:alert(1)) [d](data:text/html,<script>alert(1)</script>)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="command:workbench.action.quit">x</a>',
  '<!-- comment -->',
  '&#x5b;x&#x5d;&#40;command:y&#41; &lt;b&gt; &amp;',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '---',
  '===',
  '| a | b |',
  '|---|---|',
  '```js',
  '~~~',
  '`',
  '`` ` ``',
  '**bold** _low_ __lows__ ~~gone~~ *a*',
  '\\[x\\](command:y) \\',
  '$(sync~spin) $(bug)',
  `\${1:x} $0 \${TM_FILENAME} $1`,
  '$x^2$ $$y$$',
  '{0} {{1}} %s',
  '\x1b[31mred\x1b[0m \x1b[2J\x1b[H',
  '\x1b]8;;https://evil.example\x07click\x1b]8;;\x07',
  '\x1b]52;c;ZXZpbA==\x07',
  '\x1b]0;title\x1b\\ \x1bP+q\x1b\\ \x1bc',
  '\x9b31m \x9d0;title\x9c \x90',
  '\b\b\b\x7f\x07\x0b\x0c',
  '\u202eright to left\u202c \u2066isolated\u2069 \u200e\u200f\u061c',
  'zero\u200bwidth\u200d\u2060\ufeffmark\u00ad',
  'nul\0byte',
  'half \ud83d of \udc00 letters 😀',
  `flood a${'\u0301\u0489'.repeat(40)}`,
  'line\u2028and\u2029paragraph\u0085next',
  'Größe 日誌 \u{e0041}\u{1f468}\u200d\u{1f469}',
  '../../etc/passwd C:\\a b)\\(c.log',
  '\\\\evil\\share$\\x.exe',
  "'; DROP TABLE -- \" ' ` ;",
  '__proto__ constructor toString',
  'STATMSG: ID=1 SEV=E LEV=M ISTR0="[x](command:y)"',
];

/** Addresses as an editor may have them, which say nothing good. */
export const hostileAddresses: readonly string[] = [
  'file:///c%3A/logs/Ccim32.log',
  'file:///tmp/a)%20[x](command:evil)/hman.log',
  'file:///tmp/a b/<script>/`x`y`/&lpar;.log',
  'file:///tmp/%E2%80%AE%1B%5B31m%0A$(sync~spin)%5Bx%5D(command:y).log',
  'untitled:Untitled-1',
  'vscode-vfs://github/a/*b*/_c_.log',
];

export const trailer = (component: string, thread = 112) =>
  `$$<${component}><Tue Jan 04 15:19:${20 + (thread % 40)}.375 2000><thread=${thread} (0x${thread.toString(16)})>`;

/** KB 236052 recognises it. */
export const lockedOut = (behind = '') => `~Could not read files from site TB1 (#2147942405)${behind}`;

/** A record of the client, whose fields hold what they like. */
export function ccm(message: string, component = 'C', source = 'a.cpp:1'): string {
  return `<![LOG[${message}]LOG]!><time="10:00:01.234+300" date="01-02-2026" component="${component}" context="" type="3" thread="7" file="${source}">`;
}

export const lineEnds = ['\r\n', '\n', '\r', '\u2028\r\n', '\0\r\n', '\r\n\ufeff'] as const;

/** Each piece where a message, a component, a source, a name in a message may stand; line ends of every kind between. */
export function hostileLog(pieces: readonly string[] = hostilePieces): string {
  return pieces
    .flatMap((piece) => [
      ccm(`${piece}\r\n${piece}`, piece.replaceAll('"', "'"), piece.replaceAll('"', "'")),
      `Failed to open ${piece}, error 0x80070005 ${trailer(piece.replace(/[<>\r\n]/g, ''))}`,
      `${lockedOut(` ${piece}`)} ${trailer('CCIM32')}`,
      `RCSvcs: InstallNT5Device(${piece}): SetupDiGetClassDevs failed, error 0xd ${trailer('A')}`,
      `{6534} INFO: Beginning processing cycle ${piece} ${trailer('SMS_HIERARCHY_MANAGER', 326)}`,
      `See KB236052, hman.log and ${piece} http://support.microsoft.com/kb/236052 ${trailer('B')}`,
      piece,
    ])
    .map((line, index) => line + lineEnds[index % lineEnds.length])
    .join('');
}

/** Each piece where a section, a key, a value, an item or a remark of a setup file may stand. */
export function hostileSetup(pieces: readonly string[] = hostilePieces): string {
  const head = ['[Identification]', 'Action=InstallPrimarySite', '[Options]', 'SiteCode=HQ1'];
  const lines = pieces.flatMap((piece) => [
    `[${piece}]`,
    `${piece}=${piece}`,
    `; ${piece} KB 273734`,
    '[Options]',
    `${piece}=HQ1`,
    `SiteName=${piece}`,
    `SDKServer="${piece}"`,
    `OptionalUnits=${piece},Remote Control`,
    `Site${piece}Code=x`,
    '[Servers]',
    `${piece}=\\\\A\\${piece}.log`,
    piece,
  ]);
  return [...head, ...lines].map((line, index) => line + lineEnds[index % lineEnds.length]).join('');
}
