// An invented log of either shape, the same on every run. About one message in four holds an error, a warning or a code,
// which is more than a log of a healthy site has.

const serverMessages = [
  'Waiting for changes to the inbox...',
  '~Package source \\\\HQSMS01\\SRC$\\APP not accessible, Win32 Error = 5',
  'STATMSG: ID=2302 SEV=I LEV=M SOURCE="SMS Server" COMP="SMS_DISTRIBUTION_MANAGER" SYS=HQSMS01 SITE=HQ1 PID=1804 TID=2212',
  'Starting to replicate package HQ100012 to site BR1.~~',
  'Processing file X0JK22M1.DDR',
  'Sleep for 3600 seconds...',
  'Retrieving the online flag from the database...~~',
  'The manager thread ended normally',
  'ERROR: SQL connection failed with {code}~',
  'Warning - could not read files from site HQ1 (#2147942405)',
  'STATMSG: ID=4909 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_MP_CONTROL_MANAGER"',
  'There are no changes to send to the parent site.',
  '    The path to the "Status Manager" inbox is D:\\SMS\\inboxes\\statmgr.box',
  'Results returned : 0 of 1~',
];

const clientMessages = [
  'Evaluating policy for assignment {{guid}}, 3 rules apply',
  'The assigned management point is HQSMS01.fabrikam.example',
  'Successfully processed the download response.',
  '    Entering loop over 14 content sources',
  "Failed to open the namespace '\\\\.\\root\\ccm' ({code})",
  'The request for locations failed with error {code}',
  'Warning: no boundary group holds this address',
  'Raising event:\n\ninstance of CCM_Status\n{\n\tClientID = "GUID:{guid}";\n\tThreadID = 1234;\n\tDateTime = "20250112093011.218000+000";\n};\n',
  'Package HQ100012 goes from Running to Completed',
  'Policy "{guid}" compiled in 31 ms, source HQ1',
  'Progress is 45 percent for job {guid}',
  'Sleeping for 60 seconds before the next cycle',
  'Checking whether the machine is in its maintenance window: it is',
  'Retry in 60 minutes, attempt 3 of 10',
  'HTTP status 200 for http://HQSMS01/SMS_MP/.sms_aut?MPLIST',
];

/**
 * @param {string} shape `<![LOG[` or `$$<`
 * @param {number} size in characters
 * @returns {string[]} lines
 */
export function inventedLog(shape, size) {
  const random = randomNumbers();
  const [messages, record] =
    shape === '$$<' ? [serverMessages, serverRecord] : [clientMessages, clientRecord];
  const records = [];
  for (let length = 0, clock = 0; length < size; clock += random(900)) {
    const message = filled(messages[random(messages.length)], random);
    const text = record(message, new Date(Date.UTC(2005, 1, 4) + clock).toISOString(), 1000 + random(8000));
    records.push(text);
    length += text.length + 1;
  }
  return records.join('\n').split('\n');
}

function serverRecord(message, iso, thread) {
  const id = `${thread} (0x${thread.toString(16).toUpperCase()})`;
  return `${message}  $$<SMS_DISTRIBUTION_MANAGER><${date(iso)} ${time(iso)}+300><thread=${id}>`;
}

function clientRecord(message, iso, thread) {
  const type = message.includes('ailed') ? 3 : message.includes('arning') ? 2 : 1;
  return `<![LOG[${message}]LOG]!><time="${time(iso)}+300" date="${date(iso)}" component="PolicyAgent" context="" type="${type}" thread="${thread}" file="event.cpp:715">`;
}

const time = (iso) => iso.slice(11, 23);
const date = (iso) => `${iso.slice(5, 10)}-${iso.slice(0, 4)}`;

function filled(message, random) {
  const hex = (count) => Array.from({ length: count }, () => '0123456789ABCDEF'[random(16)]).join('');
  return message
    .replace('{guid}', () => [8, 4, 4, 4, 12].map(hex).join('-'))
    .replace('{code}', () => `0x8007${hex(4).toLowerCase()}`);
}

/** Numbers below a limit, from a fixed seed. */
function randomNumbers() {
  let state = 42;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
