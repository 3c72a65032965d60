// A link that runs a command of ours where the editor lets links do that. VS Code decodes the words of one twice: as part
// of an address, and once more.

export function commandLink(command: string, words: readonly unknown[]): string {
  const said = encodeURIComponent(JSON.stringify(words).replaceAll('%', '%25')).replace(
    /[()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `command:${command}?${said}`;
}
