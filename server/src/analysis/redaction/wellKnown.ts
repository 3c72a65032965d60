// What every site has alike and what therefore tells nobody whose log it is: it stays, because support reads it.
// And the words that announce a name. All in small letters.

import type { Kind } from './types.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const lines = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/\s*[,\n]\s*/)
      .filter((line) => line !== ''),
  );

export const accounts = lines(`
  administrator, administrators, guest, guests, system, localsystem, local system, localservice, local service
  networkservice, network service, everyone, users, power users, authenticated users, anonymous, anonymous logon
  interactive, domain admins, domain users, domain computers, domain guests, enterprise admins, schema admins, sa, dbo
  smsservice, smslogonsvc, smsclisvcacct&, smsclitoknacct&, smsclitoknlocalacct&, smsinternalcligrp, sms admins
  sms reporting users, smssvc, krbtgt, default, default user, default.migrated, all users, public, defaultuser0
  backup operators, server operators, account operators, print operators, replicator, creator owner, trustedinstaller
  none, null, unknown, n/a, true, false, yes, no, empty, user, username
`);

export const authorities = lines(
  'nt authority, nt service, builtin, font driver host, window manager, iis apppool',
);

/** Folders and shares that Windows, SMS and their companions make, and those of which everybody has one. */
export const folders = lines(`
  windows, winnt, winnt40, win95, win98, wtsrv, system, system32, syswow64, sysnative, drivers, inf, fonts, help, temp, tmp
  program files, program files (x86), programdata, common files, documents and settings, users, profiles, all users
  default user, default, public, appdata, local, locallow, roaming, application data, local settings, desktop
  start menu, programs, startup, my documents, documents, downloads, favorites, cookies, history, recent, sendto
  microsoft, microsoft shared, microsoft office, internet explorer, windows nt, currentversion, assembly, winsxs, installer
  sms, ms, core, bin, i386, alpha, x86.bin, x64, amd64, 00000409, data, logs, log, inboxes, clidata, clicomp, site.srv
  logon.srv, helper.srv, primsite.srv, sitectrl.srv, provider, smsprov, smsadmin, smssetup, adminui, adminuilog, bin, xmlstorage, config, clifiles
  clifiles.box, scripts, hinv, sinv, remctrl, swdist32, apasetup, ccr, cca, launch32, cim, wbem, mof, repository, autorecover
  ccm, ccmsetup, sms_ccm, ccmcache, cache, systemtemp, inventory, idmifs, noidmifs, srs, reports, schedule.box, process
  incoming, outgoing, outboxes, tosend, requests, receive, retry, bad, badmifs, badsinv, badddrs, orphans, processing, archive, hold
  delsig, deltasig, sig, crashdumps, osd, smspkg, smspkgc$, smspkgd$, smspkge$, smspkgf$, smspkgg$, smssig$, sms_dp$
  smspkgsig, sms_shr, sms_site, sms_cpsc$, sms_sui$, sms_ocm_datacache, smslogon, smsid, netlogon, sysvol, admin$, ipc$, print$, deploymentshare$
  root, cimv2, default, securitycenter, microsoftpolicyplatform, inetpub, wwwroot, logfiles, w3svc1, mssql, mssql7, mssql$, binn, data, backup
  deploy, boot, efi, minint, smsosd, osdlogs, _smstasksequence, tools, modules, control, out-of-box drivers, applications
  operating systems, packages, captures, servicing, sxs, sources, servicestate, ccmlogs, imecache, healthscripts, intunemanagementextension
  microsoft intune management extension, windowspowershell, v1.0, powershell, catroot, catroot2, softwaredistribution
  administrative tools, network shortcuts, printer shortcuts, pictures, music, videos, templates, accessories, codeintegrity, sdk_provider, opalsp1, opal, nt
  datastore, download, panther, debug, sysprep, grouppolicy, machine, user, spool, tasks, recycler, $recycle.bin, policies
  client, client components, configuration manager, configuration manager client, microsoft configuration manager, systems management server
`);
/** Folders of an inbox or of the site are named `hman.box`, `site.srv`, `x86.bin`. */
export const folderForm =
  /^(?:[\w-]+\.(?:box|srv|bin|src)|sms_\w{3}|cap_\w{3}|smspkg[a-z]?\$?|sms_shr[a-z]|sms_pkg[a-z]|smslog\w{0,4}|cap_\w{3}|site_[a-z0-9]{3}|[a-z]\$|(?=[a-z]*\d)[a-z0-9]{3}[0-9a-f]{5}(?:\.\d+)?|\d+(?:\.\d+)*|[a-z0-9]{6}~\d|v\d[\d.]*|x?\d\d|lib|bin|\.{1,2})$/;

/** What stands behind one of these is the name of a person. */
export const profileFolders = lines('users, profiles, documents and settings, home');
/** What stands behind one of these in the registry is the name of a machine, a domain or a person. */
export const keysBeforeNames: ReadonlyMap<string, Kind> = new Map([
  ['multisite component servers', 'SERVER'],
  ['component servers', 'SERVER'],
  ['site system servers', 'SERVER'],
  ['servers', 'SERVER'],
  ['licenseservers', 'SERVER'],
  ['computers', 'SERVER'],
  ['machines', 'SERVER'],
  ['domains', 'DOMAIN'],
  ['domaincache', 'DOMAIN'],
  ['trusteddomains', 'DOMAIN'],
  ['accounts', 'ACCOUNT'],
] as const);

/** Ends of names of files that come with a product; elsewhere than below its folders the name before the end is free. */
export const productFiles = words(
  'exe dll sys ocx cpl drv vxd com cpp h hpp c cxx mof mfl inf tlb msc sql hlp chm mui ime acm nls lib drx',
);
/** Files whose whole name stays wherever they lie. */
export const ownFiles =
  /^(?:(?:[a-z]{0,20}(?:setup|inst\w{0,5}|sms\w{0,14}|ccm\w{0,12})\w{0,3}|msiexec|cmd|rundll32|regsvr32|powershell|wscript|cscript|explorer|svchost|net|client|cliunins|preinst|smsman|clisvcl|boot32wn|boot16wn|slownet|isinst|odbc\w{0,4}|sqlservr|osql|isql|winmgmt|mofcomp|wuauclt|bdd|unattend|bootstrap|customsettings|sysprep|ts|(?:zti|lti)\w{1,20}|litetouch|wizard)\.(?:exe|dll|com|bat|cmd|ini|msi|inf|sql|mif|mof|xml|tcf|cfg|msc|wsf|vbs)|(?:win|system|boot|sms|smscfg|nsetup|sms_def)\.ini|(?:desktop)\.ini|(?:sms_def|configuration)\.mof|[\w-]+\.lo[g_]|(?=[a-z]*\d)[a-z0-9]{3}[0-9a-f]{5}(?:\.\w{1,8}){1,2}|ntuser\.dat|package\.(?:ini|xml)|autorun\.inf|[\w-]{1,40}\.box)$/;
/** Ends of documents: before one of these a name may have blanks. */
export const documentEnds =
  'docx?|xlsx?|pptx?|pdf|txt|csv|rtf|zip|msi|msp|exe|cmd|bat|vbs|ps1|ini|xml|log|mif|iso|wim|pst|mdb|jpg|png|htm|html';

/** What stands before `\` in two parts that are no domain and account. */
export const relativeRoots = lines(`
  acpi, uefi, pci, usb, usbstor, hid, root, scsi, ide, sw, swd, display, hdaudio, htree, monitor, pcmcia, isapnp, umb, winusb
  software, system, hklm, hkcu, hkcr, hku, hkey_local_machine, sites, bin, i386, ms, odp, wnet, device, harddisk, pipe, mailslot
  unknown, installer, sites, microsoft, classes, currentcontrolset, services, control, query, perflib, tcpip, parameters
`);

/** Domains of those who make the products: their addresses are the same at everybody's. */
export const makers =
  /(?:^|\.)(?:microsoft|windowsupdate|windows|msn|microsoftonline|azure|windowsazure|office|office365|live|w3|xmlsoap|schemas|verisign|digicert|symantec|github|mozilla|adobe|oracle|google|apple)\.(?:com|net|org|us)$/i;
/** Last parts of names of domains. Two letters are a country, unless they are the end of a file's name. */
export const domainEnds =
  /\.(?:com|net|org|edu|gov|mil|biz|local|lan|corp|int|internal|invalid|localdomain|intra|intern|home|priv|private|test|example|ad|(?!(?:js|cs|py|sh|vb|pl|so|db|ps|rb|ts|md|rs|go|hh|cc|ax|bz|gz|nt|xp|pm|ex|dl|in|is|to|it|at|be|as|no|so|do|am|id|my|me)$)[a-z]{2}|(?:co|com|ac|gov|org)\.(?:in|it|at|be|no|id|my|me|is|to)|de|fr|nl|it|at|be|no)$/i;

/** Parts of distinguished names that every directory has. */
export const directoryNames = lines(`
  users, computers, system, builtin, system management, configuration, schema, services, sites, servers, policies, microsoft
  domain controllers, foreignsecurityprincipals, program data, administrator, administrators, ntds settings, ntds
  default-first-site-name, partitions, com, net, org, edu, gov, mil, local, lan, corp, int, internal, root, ou
`);

export interface Label {
  readonly kind: Kind;
  /** Alternatives of an expression. */
  readonly words: string;
  readonly mustHaveDigit?: true;
}

/** Words before a name: `machine WKS0417`, `UserName=joe`. */
export const labels: readonly Label[] = [
  {
    kind: 'SERVER',
    words:
      'servers?|machines?|computers?|workstations?|wkst|hosts?|hostname|site system|data source|sys|netbios|net ?bios|fqdn|PDC|BDC|domain controller|distribution point|management point|client access point|client (?:computer|machine)|sql server|gateway|dns server|device name',
  },
  { kind: 'SERVER', words: 'clients?|peer|proxy|istr\\d|pc|node|device|printer', mustHaveDigit: true },
  {
    kind: 'USER',
    words:
      'users?|user ?id|uid|(?:logon|login) ?(?:name|id)|owner|caller|person|contact|full ?name|display ?name|first ?name|last ?name|given ?name|surname|sam ?account|author|registered ?(?:user|owner)|logged[- ]on user(?: is)?|opened by|run ?as',
  },
  { kind: 'USER', words: 'logon|login|member', mustHaveDigit: true },
  {
    kind: 'ACCOUNT',
    words:
      'accounts?|acct|service ?account|join ?account|admin|group name|local group|global group|principal|identity',
  },
  {
    kind: 'DOMAIN',
    words: 'domains?|realm|workgroup|org|organi[sz]ation|company|tenant|forest|user ?domain|tree',
  },
  {
    kind: 'CLIENT',
    words:
      'sms ?id|sms unique identifier|unique ?id(?:entifier)?|client ?id|machine ?id|device ?id|tenant ?id|smsuid|hardware ?id|serial ?(?:no|number)|asset ?tag|uuid|bios ?guid|smbios ?guid',
  },
  { kind: 'SHARE', words: 'shares?|share ?name|printer ?share' },
];

/** What may be before the name of a machine or person that nothing else marks. */
export const labelPrepositions = words(
  'for on from to by as of at with named called against under than via is',
);

export const addressesOfNobody =
  /^(?:0\.0\.0\.0|127\.\d+\.\d+\.\d+|255\.\d+\.\d+\.\d+|224\.0\.0\.\d+|239\.255\.255\.250|169\.254\.169\.254)$/;
export const sidsOfEverybody =
  /^S-1-(?:[0-4](?:-\d+)?|5-(?:[1-9]|1\d|20|32-\d{3}|80-\d+(?:-\d+){4})|15-\d.*|16-\d+)$/i;

/** Accounts whose name holds the name of a machine. */
export const madeOfMachines =
  'SMS&_|IUSR_|IWAM_|SMSCliSvcAcct&_|SQLServer2005\\w{4,20}\\$|SQLServerMSSQLUser\\$';
/** Beginnings of the names that machines are given most. */
export const machineForms =
  '(?:DESKTOP|LAPTOP|MININT|WIN)-[A-Z0-9]{5,12}|(?:WKS|WS|PC|NB|LT|SRV|SVR|DC|PDC|BDC|CAS|SQL|FS|NT|VM|SCCM|CM|SMS)(?:-[A-Z0-9]{2,12}|SRV\\d{1,4})|(?:WKS|WKST|NB|LT|SRV|SVR|PDC|BDC|SCCM)\\d{2,6}';
