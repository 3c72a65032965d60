// Texts for property tests in which everything that readers look for is common: marks of every format,
// halves of them, line ends of every kind, padding.

import fc from 'fast-check';

const marks = [
  '<![LOG[',
  ']LOG]!>',
  '<[LOG[',
  ']LOG]>',
  '<time="10:00:01.234+60" date="01-02-2026" component="C" context="" type="3" thread="7" file="a.cpp:1">',
  '<time="10:00',
  '<time=“10:00:01.234+60” component=“C”>',
  ' file=“',
  '”',
  '" component="C" context="" type="1" thread="7" file="">',
  ' component="',
  '<![LOG[whole]LOG]!><time="10:00:01.234+60" date="01-02-2026" component="C" context="" type="2" thread="7" file="">',
  '$$<',
  '$$<COMP><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>',
  '  $$<SMS_X><12-09-2022 11:25:14.226+360><thread=6156 (0x180C)>',
  '<thread=1>',
  '~',
  '<07-13-1999 17:40:49> ',
  '[12/06/94 16:21:31] Program Group Control ==> ',
  '[18D][Fri 03/17/2000 16:08:23]:',
  '18D][Fri 03/17/2000 16:08:23]:',
  'E:\\sms\\a.cpp(14) : ',
  'EXCEPTION APM Wed Jan 19 06:31:35.090 2000 thread=5 (0x5)',
  '6/01/97 3:25:15 PM ',
  '$$ SMS_A Fri Dec 17 18:02:16.791 1999 thread=3',
  'ROLLOVER',
  'SCHED DATA  : ',
  'MSI (s) (60:0C) [07:33:22:647]: ',
  'STATMSG: ID=1 SEV=W LEV=M SOURCE="S" COMP="SMS_Y" ',
  ' SMS_Z\t4/2/99 12:01:35 AM\t182 (0xB6)',
  'error',
  'text',
  '<BR/>',
  '>',
  '"',
];
const lineEnds = ['\r\n', '\n', '\r', '\n\n'];
const padding = [
  '\0',
  '\uFEFF',
  ' ',
  '  ',
  '\t',
  '0\u0000x\u00000\u00000\u00000\u00000\u00001\u00001\u00007\u0000E\0',
];

export const logText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...marks) },
      { weight: 3, arbitrary: fc.constantFrom(...lineEnds) },
      { weight: 1, arbitrary: fc.constantFrom(...padding) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
