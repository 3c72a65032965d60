// One number in any of the notations of these logs: `0x80070005`, `80070005`, `80070005h`, `2147942405`,
// `-2147024891`, and the same two stretched to 64 bits. The answer is always the unsigned 32-bit number.

const sixtyFourBits = 1n << 64n;

export function parseNumber(text: string): number | undefined {
  if (/^0[xX][0-9A-Fa-f]{1,16}$/.test(text)) return narrowed(BigInt(text));
  if (/^\d[0-9A-Fa-f]{0,7}[hH]$/.test(text)) return Number.parseInt(text, 16);
  // Eight decimal digits with an 8 in front are an HRESULT, hexadecimal without its 0x; so is what is filled up with 0.
  if (/^[08]\d{7}$/.test(text)) return Number.parseInt(text, 16);
  if (/^-?\d{1,20}$/.test(text)) return narrowed(BigInt(text));
  return /^[0-9A-Fa-f]{8}$/.test(text) ? Number.parseInt(text, 16) : undefined;
}

/** The 32-bit number that `wide` is, or that it stands for with its sign stretched over 64 bits. */
function narrowed(wide: bigint): number | undefined {
  const number = Number(wide > 0xffffffffn ? wide - sixtyFourBits : wide);
  return number >= -0x80000000 && number <= 0xffffffff ? number >>> 0 : undefined;
}

/** `0x80070005`; a small number keeps at least two digits. */
export function hexOf(number: number): string {
  return `0x${number
    .toString(16)
    .toUpperCase()
    .padStart(number > 0xffff ? 8 : 2, '0')}`;
}
