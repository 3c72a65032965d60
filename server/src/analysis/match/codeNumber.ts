// One number in any of the notations of these logs: `0x80070005`, `80070005`, `2147942405`,
// `-2147024891`. The answer is always the unsigned 32-bit number.

export function parseNumber(text: string): number | undefined {
  if (/^0[xX][0-9A-Fa-f]{1,8}$/.test(text)) return Number.parseInt(text.slice(2), 16);
  if (/^-?\d{1,10}$/.test(text)) {
    const number = Number(text);
    if (number < -0x80000000 || number > 0xffffffff) return undefined;
    // Eight decimal digits that begin like an HRESULT are hexadecimal without its 0x.
    return /^[8C]\d{7}$/.test(text) ? Number.parseInt(text, 16) : number >>> 0;
  }
  return /^[0-9A-Fa-f]{8}$/.test(text) ? Number.parseInt(text, 16) : undefined;
}

/** `0x80070005`; a small number keeps at least two digits. */
export function hexOf(number: number): string {
  return `0x${number
    .toString(16)
    .toUpperCase()
    .padStart(number > 0xffff ? 8 : 2, '0')}`;
}
