// Signs by which a file that is no script is told by what stands in it, whatever it is called: names of sections and keys
// that nobody else uses together.

interface ContentSigns {
  /** The kind of file, as the tables call it. */
  readonly file: string;
  /** All of these stand in it. */
  readonly signs: readonly RegExp[];
}

const section = (name: string) => new RegExp(`^[ \\t]*\\[[ \\t]*${name}[ \\t]*\\]`, 'im');
const key = (name: string) => new RegExp(`^[ \\t]*${name}[ \\t]*=`, 'im');

const all: readonly ContentSigns[] = [
  { file: 'sms-ini', signs: [section('SMS'), key('SMS Unique ID')] },
  {
    file: 'sms-ini',
    signs: [section('Package Command Manager'), key('(?:InstructionSharePoint|Results?SharePoint)')],
  },
  { file: 'sms-account-setup', signs: [section('ServerAccount'), section('ClientAccount')] },
  { file: 'smscfg', signs: [section('SMS MultiBoot Configuration')] },
  { file: 'smscfg', signs: [section('Configuration - Client Properties'), key('SMS Unique Identifier')] },
  { file: 'rservice', signs: [section('domain name'), section('service name'), section('executable file')] },
];

/** The kind of file that the signs are of; nothing where they are of none. */
export function fileOfContent(text: string): string | undefined {
  return all.find(({ signs }) => signs.every((sign) => sign.test(text)))?.file;
}
