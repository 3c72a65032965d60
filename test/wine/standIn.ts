// A Windows program that stands in for another one: it writes down the line that it was called with, says what a test
// told it to say, and ends with the code that the test chose; or it lets the program that it stands for do it. Made here
// byte by byte: a batch file in its place would not return to the script that calls it, and no machine that runs these
// tests needs a compiler for Windows.

import { Assembler } from './assembler.ts';
import { windowsProgram } from './windowsProgram.ts';

/** A line of what was called, and an answer, take this much of their files: the place of one leads to the other. */
const recordSize = 4096;
/** Where the program writes down how it was called, and where its answers stand. */
const calledFile = 'C:\\test\\called';
const answersFile = 'C:\\test\\answers';

export interface Answer {
  readonly code: number;
  readonly output?: string;
}

/** The answer of the program that is stood for, or 0 if Wine has none. */
export const itself: Answer = { code: 0xffffffff };

/** The file of answers, in the order of the calls; a call behind the last one ends with 0 and says nothing. */
export function answersFor(answers: readonly Answer[]): Buffer {
  const file = Buffer.alloc(answers.length * recordSize);
  for (const [index, { code, output = '' }] of answers.entries()) {
    const text = Buffer.from(output.replaceAll('\n', '\r\n'), 'latin1');
    if (text.length > recordSize - 8) throw new Error(`an answer is too long: ${output}`);
    file.writeUInt32LE(code, index * recordSize);
    file.writeUInt32LE(text.length, index * recordSize + 4);
    text.copy(file, index * recordSize + 8);
  }
  return file;
}

/** The lines in the file of calls. */
export function linesCalled(file: Buffer): string[] {
  return Array.from({ length: file.length / recordSize }, (_, index) =>
    file
      .toString('latin1', index * recordSize, (index + 1) * recordSize)
      .replace(/\0.*$/s, '')
      .trim(),
  );
}

const imports = [
  'CreateFileA',
  'SetFilePointer',
  'GetCommandLineA',
  'lstrcpynA',
  'WriteFile',
  'CloseHandle',
  'ReadFile',
  'GetStdHandle',
  'CreateProcessA',
  'WaitForSingleObject',
  'GetExitCodeProcess',
  'ExitProcess',
] as const;

/** The program; `real` is the file of the one that it stands for, where Windows has it. */
export function standInProgram(real = ''): Buffer {
  const text = new Assembler();
  text.bytes(0x48, 0x83, 0xec, 0x58); // sub rsp, 58h
  writeDown(text);
  readAnswer(text);
  text.bytes(0x83, 0x3d).to('answer', -1).bytes(0xff); // cmp [answer], -1
  text.bytes(0x0f, 0x85).to('say'); // jne say
  if (real === '')
    text.bytes(0xc7, 0x05).to('answer', -4).number(0); // mov [answer], 0
  else letItself(text);
  text.bytes(0xe9).to('end'); // jmp end
  text.label('say');
  say(text);
  text.label('end').bytes(0x8b, 0x0d).to('answer').call('ExitProcess'); // mov ecx, [answer]
  text.label('called').text(calledFile).label('answers').text(answersFile).label('real').text(real);
  text
    .align(16)
    .label('startup')
    .number(104)
    .reserve(100)
    .label('process')
    .reserve(24)
    .label('count')
    .reserve(8);
  text.label('line').reserve(recordSize).label('answer').reserve(recordSize);
  return windowsProgram(text, imports);
}

/*
 * The parts of its code. Calls of Windows take their first four values in rcx, rdx, r8 and r9, the others on the stack
 * from 20h on. The open file is kept in rbx, the place of this call in the files in esi.
 */

function writeDown(text: Assembler): void {
  open(text, 'called', 0x40000000, 4);
  text.bytes(0x48, 0x89, 0xd9, 0x31, 0xd2, 0x45, 0x31, 0xc0); // mov rcx, rbx; xor edx, edx; xor r8d, r8d
  text.bytes(0x41, 0xb9).number(2).call('SetFilePointer'); // mov r9d, from the end
  text.bytes(0x89, 0xc6).call('GetCommandLineA'); // mov esi, eax
  text.bytes(0x48, 0x8d, 0x0d).to('line').bytes(0x48, 0x89, 0xc2); // lea rcx, line; mov rdx, rax
  text.bytes(0x41, 0xb8).number(recordSize).call('lstrcpynA'); // mov r8d, size
  text.bytes(0x48, 0x89, 0xd9).bytes(0x48, 0x8d, 0x15).to('line'); // mov rcx, rbx; lea rdx, line
  wholeRecord(text, 'WriteFile');
  text.bytes(0x48, 0x89, 0xd9).call('CloseHandle');
}

function readAnswer(text: Assembler): void {
  open(text, 'answers', 0x80000000, 3);
  text.bytes(0x48, 0x89, 0xd9, 0x89, 0xf2); // mov rcx, rbx; mov edx, esi
  text.bytes(0x45, 0x31, 0xc0, 0x45, 0x31, 0xc9).call('SetFilePointer'); // from the start
  text.bytes(0x48, 0x89, 0xd9).bytes(0x48, 0x8d, 0x15).to('answer');
  wholeRecord(text, 'ReadFile');
}

function letItself(text: Assembler): void {
  text.call('GetCommandLineA').bytes(0x48, 0x8d, 0x0d).to('real').bytes(0x48, 0x89, 0xc2);
  text.bytes(0x45, 0x31, 0xc0, 0x45, 0x31, 0xc9); // xor r8d, r8d; xor r9d, r9d
  onStack(text, 0x20, 1); // it inherits where to write
  for (const place of [0x28, 0x30, 0x38]) onStack(text, place, 0);
  text.bytes(0x48, 0x8d, 0x05).to('startup').bytes(0x48, 0x89, 0x44, 0x24, 0x40); // lea rax; mov [rsp+40h], rax
  text.bytes(0x48, 0x8d, 0x05).to('process').bytes(0x48, 0x89, 0x44, 0x24, 0x48);
  text.call('CreateProcessA').bytes(0x48, 0x8b, 0x0d).to('process'); // mov rcx, [process]
  text.bytes(0xba).number(0xffffffff).call('WaitForSingleObject');
  text.bytes(0x48, 0x8b, 0x0d).to('process').bytes(0x48, 0x8d, 0x15).to('answer').call('GetExitCodeProcess');
}

function say(text: Assembler): void {
  text.bytes(0xb9).number(0xfffffff5).call('GetStdHandle'); // mov ecx, the standard output
  text.bytes(0x48, 0x89, 0xc1, 0x48, 0x8d, 0x15).to('answer', 8); // mov rcx, rax; lea rdx, answer+8
  text.bytes(0x44, 0x8b, 0x05).to('answer', 4).bytes(0x4c, 0x8d, 0x0d).to('count'); // mov r8d, [answer+4]
  onStack(text, 0x20, 0);
  text.call('WriteFile');
}

function open(text: Assembler, name: string, access: number, how: number): void {
  text.bytes(0x48, 0x8d, 0x0d).to(name).bytes(0xba).number(access); // lea rcx, name; mov edx, access
  text.bytes(0x41, 0xb8).number(3).bytes(0x45, 0x31, 0xc9); // mov r8d, shared; xor r9d, r9d
  onStack(text, 0x20, how);
  onStack(text, 0x28, 0x80);
  onStack(text, 0x30, 0);
  text.call('CreateFileA').bytes(0x48, 0x89, 0xc3); // mov rbx, rax
}

function wholeRecord(text: Assembler, act: 'WriteFile' | 'ReadFile'): void {
  text.bytes(0x41, 0xb8).number(recordSize).bytes(0x4c, 0x8d, 0x0d).to('count'); // mov r8d, size; lea r9, count
  onStack(text, 0x20, 0);
  text.call(act);
}

function onStack(text: Assembler, place: number, value: number): void {
  text.bytes(0x48, 0xc7, 0x44, 0x24, place).number(value); // mov [rsp+place], value
}
