// What an invented site writes into its logs, with `{n}` and `{guid}` for what changes from line to line, and the
// signatures that recognise some of it. The kinds of message and their shares are those of logs of real sites:
// much that repeats, a few warnings and errors, now and then a message of many lines.

export const routine = `
Successfully completed scheduling of job {n} for package TB1{n}
Processing request from client {guid} at 10.1.{n}.{n}
Policy state for [Policy4.PolicyID="{{guid}}"] is currently [Active]
Waiting for changes to the "C:\\SMS\\inboxes\\distmgr.box" directory, 3600 seconds
Sending message body: <ReportBody><ReportHeader><Identification><Machine><ClientInstalled>1</ClientInstalled></Machine></Identification></ReportHeader></ReportBody>
Certificate maintenance finished in {n} milliseconds
~Package {n} does not require processing at this time, next check in {n} minutes
Evaluating 17 assignments against baseline version 5.00.{n}.1000 for user S-1-5-21-{n}-{n}-{n}
Inbox rule {n} replicated 14 files from \\\\HQSMS01\\SMS_TB1\\inboxes\\clicfg.src to the CAP
Größe des Pakets TB1{n}: {n} KB
Sleep for {n} seconds...
~The Site Control file has not changed since the last parameter update.
Going to delete the old site control image D:\\SMS\\inboxes\\sitectrl.box\\history\\{n}.ct0
Retrieving the local site's secret number from the database
SQL>>>delete from SMSPackages_L where PkgID = 'TB1{n}' and SourceSite = 'TB1'
Used {n} out of {n} allowed processing threads.
Start updating the package TB1{n}...
The package data in program TB1{n} has not changed.
StoredPkgVersion ({n}) of package TB1{n}. StoredPkgVersion in database is {n}.
SourceVersion ({n}) of package TB1{n}. SourceVersion in database is {n}.
~Sending thread {n} starting for package TB1{n} to server ["Display=\\\\HQSMS0{n}\\"]MSWNET:["SMS_SITE=TB1"]\\\\HQSMS0{n}\\
Needed space {n} KB, free space on drive E: {n} MB
Found send request {n} at destination site BR{n}, priority 2
Attempt to create/update destination file \\\\BRSMS01\\SMS_SITE\\{n}.TMP
~Wrote {n} bytes to \\\\BRSMS01\\SMS_SITE\\{n}.PCK
Sending completed [D:\\SMS\\inboxes\\schedule.box\\tosend\\{n}.P{n}]
Finished sending SWD package TB1{n} version {n} to site BR1
Instruction D:\\SMS\\inboxes\\despoolr.box\\receive\\ds_{n}.ist won't be processed till 10/14/2013 {n}:00
Waiting for ready instruction file....
Received package TB1{n} version {n}. Compressed file - D:\\SMSPKG\\TB1{n}.PCK as D:\\SMS\\inboxes\\despoolr.box\\receive\\PKG{n}.TRY
Thread: Processing Discovery Data Record {n}.DDR from the site TB1
CDiscoverySource::ValidateSchema - the property list is unchanged for architecture System
CDiscoveryDatabase::UpdateItem - updating the item {n} of 14 properties
Processing Inventory for Machine: WKS{n}   Generated: 10/14/2013 {n}
Begin transaction: Machine=WKS{n}({guid})
Commit transaction: Machine=WKS{n}({guid})
Done: Machine=WKS{n}({guid}) code={n} (2) {n} Bytes processed; 0 Errors
MIF file {n}.MIF moved to the process directory
Updating collection TB1{n}: query took {n} ms, {n} members added, {n} removed
The collection evaluator sleeps until the next schedule at {n}
Advertisement TB1{n} targets collection TB1{n}, program Install, mandatory at {n}
Offer {guid} was matched by {n} systems, user groups {n}
~Wait for inbox notification timed out, checking the D:\\SMS\\inboxes\\offerinf.box directory
Heartbeat of component SMS_SITE_COMPONENT_MANAGER recorded, next in {n} seconds
Component SMS_INVENTORY_DATA_LOADER is running on server HQSMS01, checked {n} times
Read {n} bytes of the registry key HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS\\Components\\SMS_EXECUTIVE\\Threads
Successfully impersonated the SMS Service Account for thread {n}
STATMSG: ID={n} SEV=I LEV=M SOURCE="SMS Server" COMP="SMS_DISTRIBUTION_MANAGER" SYS=HQSMS01 SITE=TB1 PID={n} TID={n} ISTR0="TB1{n}" ISTR1="" NUMATTRS=1 AID0=400 AVAL0="TB1{n}"
Submitted {n} status messages to the Status Manager inbox
Summarizer tally interval {n}: {n} components OK
Refreshed the status of site system ["Display=\\\\HQSMS01\\"], {n} KB free
Synchronizing time with site TB1, offset {n} ms
Entering the loop over {n} content sources for {guid}
CCCMPkgLocation::Resolve - distribution point 'http://HQSMS01/SMS_DP_SMSPKGE$/TB1{n}' is local
DTS job {{guid}} in state 'DownloadingData', {n} of {n} bytes
CTM job {guid} entered phase CCM_DOWNLOADSTATUS_DOWNLOADING_DATA
Content {guid}.{n} was found in the cache folder C:\\WINDOWS\\ccmcache\\{n}
Execution Request for package TB1{n} program Install state change from WaitingContent to NotExist
Policy [CCM_Policy_Policy4.PolicyID="{guid}",PolicySource="SMS:TB1",PolicyVersion="{n}.00"] compiled
Requesting Machine policy assignments from authority 'SMS:TB1', {n} cached
Received {n} policy assignments with {n} rules, checksum SHA256:{guid}
Persisted assignment {{guid}} to WMI root\\ccm\\policy\\machine\\requestedconfig
Updates scan completion received, result = 0x0, {n} updates evaluated
Its a WSUS Update Source type ({{guid}}), adding it, version {n}
Successfully completed scan cycle {n}, next in {n} hours
Created message queue endpoint mp:[http]mp_locationmanager with {n} messages pending
Message '{{guid}}' delivered to endpoint 'LocationManager' in {n} ms
Successfully sent location services HTTP failure message {n} to nobody
Current AD site of machine is Default-First-Site-Name, forest contoso.example, boundary group {n}
Calling back with the following distribution points: {n} local, {n} remote
OutgoingMessage(Queue='mp_mp_hinvendpoint', ID={{guid}}): Delivered successfully to host 'HQSMS01'
Inventory: Collection of Namespace = \\\\.\\root\\cimv2; Query = SELECT __CLASS, DeviceID FROM Win32_LogicalDisk; took {n} ms
Inventory: Collecting 27 classes, {n} instances, report {guid}
Client certificate thumbprint {n}A{n}B{n}C is valid for {n} days
Power state change detected, code 7, uptime {n} seconds
Checking maintenance windows: {n} windows, next opens at {n}
User context of session {n} is CONTOSO\\user{n}
GetDefaultUILanguage returned {n}, using resources of locale 1033
Performing a hash check of {n} files in D:\\SMSPKGE$\\TB1{n}
Registry value "Last Run" = {n} written for component {n}
`
  .trim()
  .split('\n');

export const warnings = `
Warning: retrying the connection to \\\\HQSMS01\\SMS_TB1 in {n} seconds
Warning - the inbox \\inboxes\\auth\\ddm.box holds {n} files, which is more than usual
Package TB1{n} is not compatible with this platform, skipping it (warning {n})
Warning: CreateFile waits for the sharing lock of {n}.tmp
The clock of client {guid} is {n} minutes ahead, warning only
~Warning!! Distribution point HQSMS0{n} has less than {n} MB left
STATMSG: ID={n} SEV=W LEV=M SOURCE="SMS Server" COMP="SMS_SITE_SYSTEM_STATUS_SUMMARIZER" SYS=HQSMS01 SITE=TB1 PID={n} TID={n}
WARNING: Failover to the second management point after {n} attempts
`
  .trim()
  .split('\n');

export const errors = `
Failed to open \\\\HQSMS01\\CAP_TB1\\clicomp.box, error code 0x80070035
CNALPathEx::GetAccessiblePath returned error 2147942405 while reading site TB1
Error sending a request. HTTP code 401, status Unauthorized
~Cannot update site TB1 in C:\\SMS\\inboxes\\hman.box (#{n})
CSMSApp::InvokeMethod failed with 0x80041002 after {n} ms
*** [08001][17][Microsoft][ODBC SQL Server Driver][DBMSLPCN]SQL Server does not exist or access denied. ({n})
Could not read files from site TB1 (#2147942405)
Failed to resolve the account CONTOSO\\smsadmin{n} (error 1332)
CFileCopy::CopyTree - cannot copy E:\\SRC\\TB1{n} to \\\\DP{n}\\SMSPKGE$, Win32 Error = 5
DownloadContentFiles failed with error code -2147024894 for {guid}
STATMSG: ID=2302 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_DISTRIBUTION_MANAGER" SYS=HQSMS01 SITE=TB1 PID={n} TID={n}
Failed to get the client certificate for transportation. Error 0x87d00281
`
  .trim()
  .split('\n');

export const long = [
  'Raising event:\n\ninstance of CCM_PolicyAgent_PolicyDownloadSucceeded\n{\n\tClientID = "GUID:{guid}";\n\tDateTime = "20131014160800.218000+000";\n};',
  'Report body:\n<Machine>\n\t<ClientVersion>4.00.{n}.0000</ClientVersion>\n\t<NetBIOSName>WKS{n}</NetBIOSName>\n</Machine>',
  'Stack:\n   at Transport.Send(Message message)\n   at Endpoint.Deliver(Int32 {n})\n   at Queue.Run()',
];

/** Signatures of what stands in such logs: of every error and each second warning. */
export const signaturesOfMessages = [...errors, ...warnings.filter((_, i) => i % 2 === 0)].map((message) => {
  let holes = 0;
  return message
    .replace(/\{n\}/g, () => `{n${++holes}:n}`)
    .replace(/(?<![\w.])(?:0x[0-9a-f]{8}|-?\d{10})(?!\w)/g, '{code}')
    .replace(/\bsite TB1\b/g, 'site {site}');
});

const commonWords =
  `the to of in for from with and on is was not failed error code file files site server could
cannot unable open read write create delete update get set send received process thread package program client
service manager component message status state job request report queue event key registry value name path
directory inventory hardware software discovery data distribution point management policy content download
connection connected database query table record user account access denied started stopped waiting retry
successfully completed found loaded returned updated`.split(/\s+/);

/** Numbers below a limit; the same ones for the same seed. */
export function randomNumbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A maker of invented signatures: common words, names as programmers give them, a hole. `known` of the names count. */
export function inventedSignatures(seed) {
  const random = randomNumbers(seed);
  const pick = (list) => list[random(list.length)];
  const syllable = () => `${pick('bcdfghjklmnprstvwz')}${pick('aeiou')}${pick('lmnrstxdc')}`;
  const names = Array.from({ length: 6000 }, () => {
    const name = Array.from({ length: 2 + random(2) }, syllable).join('');
    const forms = [name, name, `SMS_${name.toUpperCase()}`, `C${name}::Get`, `${name}Reader`, `"${name}"`];
    return pick(forms);
  });
  const sentence = (known = names.length) => {
    const words = Array.from({ length: 6 + random(8) }, () =>
      random(4) === 0 ? names[random(known)] : pick(commonWords),
    );
    const holes = ['site {site}', 'error {code}', 'server {server}', 'in {path} for', '({n})'];
    if (random(3) > 0) words.splice(2 + random(words.length - 2), 0, pick(holes));
    return `${words.join(' ')} done`;
  };
  return { random, names, sentence };
}

/**
 * What goes wrong again and again, line by line on one thread, each with its type: 3 is an error, 2 a warning. Of the
 * first the shipped articles know some lines, of the last nobody knows any. `{p}` is the same in all tries.
 */
export const stories = {
  client: [
    [
      [1, 'Creating mandatory request for advert TB12{p}, program Install, package TB10{p}'],
      [1, 'Executing program setup.exe /s in Admin context'],
      [2, 'Program setup.exe of package TB10{p} ended with 1603'],
      [
        3,
        'Execution is complete for program Install. The exit code is 1603, the execution status is FailureRetry',
      ],
      [1, 'Program Install of package TB10{p} will be tried again in 10 minutes'],
    ],
    [
      [
        3,
        'Could not stop the SMS Remote Control Agent service. Error 2186: The service is not responding to the control function.',
      ],
      [1, 'Will try again in {n} seconds'],
    ],
    [
      [
        1,
        "DTSJob {{guid}} created to download from 'http://HQSMS01:80/SMS_DP_SMSPKG$/TB10{p}' to 'C:\\WINDOWS\\ccmcache\\{n}'",
      ],
      [2, 'The server answers late, {n} ms'],
      [3, 'Content TB10{p} did not arrive: error 0x80072ee2'],
      [3, 'Job for content TB10{p} failed with 0x80072ee2, attempt {n}'],
    ],
    [
      [3, 'Failed to write the state of WKS{n} into the queue (0x80004005)'],
      [1, 'The state of WKS{n} waits'],
    ],
  ],
  server: [
    [
      [
        1,
        'STATMSG: ID=2300 SEV=I LEV=M SOURCE="SMS Server" COMP="SMS_DISTRIBUTION_MANAGER" SYS=HQSMS01 SITE=TB1 PID=1804 TID={n} ISTR0="Office" ISTR1="TB10{p}" NUMATTRS=1',
      ],
      [
        3,
        "~Package source \\\\HQSMS01\\SRC$\\TB10{p} doesn't exist or we failed to access it, Win32 Error = 5",
      ],
      [3, '~Cannot compress the package file, return code = 4865'],
      [1, 'Exiting package processing thread for package TB10{p}.'],
    ],
    [
      [1, 'Start adding package to server ["Display=\\\\HQSMS02\\"]MSWNET:["SMS_SITE=TB1"]\\\\HQSMS02\\...'],
      [
        3,
        '~Copying E:\\_S M0000.TMP\\setup.exe to E:\\SMS_PKGE\\TB10{p}\\setup.exe, Failed, Win32 Error = 112',
      ],
      [
        3,
        "Failed to install package. There isn't sufficient disk space available on that server. Disk space available on that server is 12 megabytes, space required is 40 megabytes.",
      ],
      [1, 'Package TB10{p} is tried again in 30 minutes'],
    ],
    [
      [1, 'Decompressing package D:\\SMS\\despoolr.box\\store\\TB10{p}.PCK to C:\\_S M0000.TMP'],
      [3, 'Cannot decompress package D:\\SMSPKG\\TB10{p}.PCK to D:\\_S M4YZ5.TMP, CTool return code = 4'],
      [3, 'Despooler failed to execute the instruction, error code = C000000b'],
    ],
    [
      [
        3,
        'Cannot read Site Control file for site TB1 from database on SQL Server HQSQL01. Check SQL Server and Site Control table.',
      ],
      [1, 'Will retry in {n} seconds'],
    ],
    [
      [3, 'The hand-over of TB10{p} failed for WKS{n}, error 1326'],
      [1, 'TB10{p} stays where it is'],
    ],
  ],
};
