// A program for Windows of 64 bits, from its code: one section that holds code, data and the names of what it takes from
// Windows.

import type { Assembler } from './assembler.ts';

const base = 0x1000;
const inFile = 0x200;

/** The file of the program. The functions that its code calls are all of KERNEL32. */
export function windowsProgram(text: Assembler, imports: readonly string[]): Buffer {
  const importsAt = writeImports(text, imports);
  const code = text.linked(base);
  const stored = Math.ceil(code.length / inFile) * inFile;
  return Buffer.concat([header(code.length, stored, importsAt), code], inFile + stored);
}

/** What Windows reads to find the functions. Answers with the place of it. */
function writeImports(text: Assembler, imports: readonly string[]): number {
  const tables = (prefix: string) => {
    text.align(8);
    text.label(prefix);
    for (const name of imports) text.label(`${prefix}${name}`).address(`name of ${name}`);
    text.reserve(8);
  };
  tables('looked up ');
  tables('');
  text.align(4);
  const at = base + text.length;
  text.relative('looked up ').number(0).number(0).relative('kernel32').relative('').reserve(20);
  text.label('kernel32').text('KERNEL32.dll');
  for (const name of imports) text.align(2).label(`name of ${name}`).bytes(0, 0).text(name);
  return at;
}

function header(length: number, stored: number, importsAt: number): Buffer {
  const bytes = Buffer.alloc(inFile);
  bytes.write('MZ');
  bytes.writeUInt32LE(0x40, 0x3c);
  bytes.write('PE\0\0', 0x40);
  const at = 0x44;
  bytes.writeUInt16LE(0x8664, at); // for 64 bits
  bytes.writeUInt16LE(1, at + 2); // one section
  bytes.writeUInt16LE(0xf0, at + 16);
  bytes.writeUInt16LE(0x23, at + 18); // a program that stays at its place
  const optional = at + 20;
  bytes.writeUInt16LE(0x20b, optional);
  bytes.writeUInt32LE(base, optional + 16); // where it begins
  bytes.writeUInt32LE(base, optional + 20);
  bytes.writeBigUInt64LE(0x140000000n, optional + 24);
  bytes.writeUInt32LE(0x1000, optional + 32);
  bytes.writeUInt32LE(inFile, optional + 36);
  bytes.writeUInt16LE(5, optional + 40);
  bytes.writeUInt16LE(5, optional + 48);
  bytes.writeUInt32LE(base + Math.ceil(length / 0x1000) * 0x1000, optional + 56);
  bytes.writeUInt32LE(inFile, optional + 60);
  bytes.writeUInt16LE(3, optional + 68); // a program for the console
  for (const [place, size] of [
    [72, 0x100000],
    [80, 0x1000],
    [88, 0x100000],
    [96, 0x1000],
  ] as const)
    bytes.writeBigUInt64LE(BigInt(size), optional + place);
  bytes.writeUInt32LE(16, optional + 108);
  bytes.writeUInt32LE(importsAt, optional + 120);
  bytes.writeUInt32LE(40, optional + 124);
  const section = optional + 0xf0;
  bytes.write('.text', section);
  bytes.writeUInt32LE(length, section + 8);
  bytes.writeUInt32LE(base, section + 12);
  bytes.writeUInt32LE(stored, section + 16);
  bytes.writeUInt32LE(inFile, section + 20);
  bytes.writeUInt32LE(0xe0000060, section + 36); // code and data, to be read, written and run
  return bytes;
}
