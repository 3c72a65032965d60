// The same line at another site: servers, drives, folders, site codes, packages and threads have other names there. The
// numbers of errors stay, because they make the problem.

const error =
  /\((?:#|0x)?-?[0-9A-F]{1,8}\)|\b(?:error|errors?:|code|status|Win32|returned|rc|Msg|ID=|exit|return|event|message|severity|hr|Tid|type)\b[\s=:(#]*(?:is|was|of|code|error|status)?[\s=:(#]*(?:0x)?-?[0-9A-F]{1,8}\b|0x[0-9A-F]{8}|\b8[0-9A-F]{7}\b|-\d{8,}/gi;

export function elsewhere(line: string): string {
  const kept: string[] = [];
  const keep = (text: string) => {
    kept.push(text);
    return `⟨${'x'.repeat(kept.length)}⟩`;
  };
  return (
    line
      .replace(error, keep)
      // Some messages speak of \\server\share in general.
      .replace(/\\\\(?!server\\share)[A-Za-z0-9_-]+(?=\\)/g, '\\\\OTHERSRV')
      .replace(/\b[C-Z]:\\/g, 'Q:\\')
      .replace(/(?<![{-])\b[A-Z0-9]{3}[0-9A-F]{5}\b(?![.-])/g, 'QQ70ABCD')
      .replace(/\b([Ss]ite(?: ?[Cc]ode)?)([ =]"?)(?!CAP\b)[A-Z0-9]{3}\b/g, '$1$2QZ7')
      .replace(/\b(thread|pid|tid)([ =])\d+(?!\w)/gi, '$1$27777')
      .replace(/⟨(x+)⟩/g, (_, mark: string) => kept[mark.length - 1] ?? '')
  );
}
