// Invented setup files of so many lines, the same at every run: one as people write them, only much longer, and some as
// nobody does. The keys are those of a primary site; what is wrong in it is what goes wrong in real ones.

const script = `; Primary site of the head office
[Identification]
Action=InstallPrimarySite

[Options]
ProductID=Eval
SiteCode=HQ1
SiteName=Head Office
SMSInstallDir=D:\\SMS
SDKServer=hqsms01.fabrikam.example
PrerequisiteComp=1
PrerequisitePath=D:\\Prereqs
MobileDeviceLanguage=0
ManagementPoint=hqsms01.fabrikam.example
ManagementPointProtocol=HTTP
DistributionPoint=hqsms01.fabrikam.example
DistributionPointProtocol=HTTP
DistributionPointInstallIIS=0
RoleCommunicationProtocol=HTTPorHTTPS
ClientsUsePKICertificate=0
AddServerLanguages=DEU,FRA
JoinCEIP=0
AdminConsole=1

[SQLConfigOptions]
SQLServerName=hqsql01.fabrikam.example
DatabaseName=CM_HQ1
SQLSSBPort=4022

[HierarchyExpansionOption]
CCARSiteServer=cas01.fabrikam.example
`.split('\n');

/** In turn behind it: sections that stand twice or that nobody knows, each with keys of every kind. */
const names = ['Options', 'SQLConfigOptions', 'Identification', 'Weather', 'CloudConnectorOptions'];
const kinds = [
  (n) => `; what was asked on day ${n}, see Q${100_000 + n}`,
  (n) => `SiteCode=H${String(n % 100).padStart(2, '0')}`,
  (n) => `SDKServer=server${n}.fabrikam.example`,
  (n) => `Colour${n}=blue`,
  (n) => `Distribution${'abcdefghij'[n % 10]}Point${n}=1`,
  (n) => `SMSInstallDir=D:/SMS${n}`,
  (n) => `AdminPasword${n}=Never-say-${n}`,
  (n) => `DatabaseName=SMS_H${String(n % 100).padStart(2, '0')}`,
  (n) => ` JoinCEIP = ${n % 3} `,
  () => 'left from a mail',
  (n) => `DistributionPoint=dp${n}.fabrikam.example ; the one in room ${n}`,
];

function usual(count) {
  const lines = [...script];
  for (let n = 0; lines.length < count; n++) {
    if (n % 40 === 0) lines.push('', `[${names[(n / 40) % names.length]}]`);
    lines.push(kinds[n % kinds.length](n));
  }
  return lines;
}

/** As far as to the site code. */
const head = script.slice(0, 7);
const firstHalf = script.slice(0, script.indexOf('[SQLConfigOptions]') - 1);

/** As many different words as wanted, each a letter or two away from the name of a key. */
function misspelt(count) {
  const keys = firstHalf.slice(5).map((line) => line.slice(0, line.indexOf('=')));
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from({ length: count }, (_, n) => {
    const key = keys[n % keys.length];
    const one = letters[Math.floor(n / keys.length) % 26];
    const other = letters[Math.floor(n / keys.length / 26) % 26];
    const at = 1 + Math.floor(n / keys.length / 676);
    return `${key.slice(0, at)}${one}${other}${key.slice(at)}=1`;
  });
}

/** Nobody writes these; each is the worst that some check or fix can be given. */
export const setupShapes = {
  usual,
  'misspelt keys': (count) => [...head, ...misspelt(count - head.length)],
  'one section again and again': (count) => [
    ...firstHalf,
    ...Array.from({ length: (count - firstHalf.length) >> 1 }, (_, n) => [
      '[Options]',
      `Colour${n}=1`,
    ]).flat(),
  ],
  'one key again and again': (count) => [
    ...firstHalf,
    ...Array.from({ length: count - firstHalf.length }, (_, n) => `SiteCode=H${n}`),
  ],
  'keys of other sections': (count) => [
    ...firstHalf,
    '[SQLConfigOptions]',
    ...Array.from({ length: count - firstHalf.length }, () => 'JoinCEIP=1'),
  ],
  'sections not closed': (count) => [
    ...firstHalf,
    ...Array.from({ length: count - firstHalf.length }, (_, n) => `[Option${n}`),
  ],
};

/**
 * @param {string} shape
 * @param {number} count lines
 */
export function largeSetup(shape, count) {
  return setupShapes[shape](count).slice(0, count).join('\r\n');
}
