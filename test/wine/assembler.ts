// Machine code, byte by byte: just as much of an assembler as a stand-in needs.

/** Bytes with names for places in them; what points at a name is filled in at the end. */
export class Assembler {
  readonly #bytes: number[] = [];
  readonly #labels = new Map<string, number>();
  readonly #links: { at: number; name: string; plus: number; from: 'here' | 'image' }[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  bytes(...bytes: number[]): this {
    this.#bytes.push(...bytes);
    return this;
  }

  number(value: number): this {
    return this.bytes(...[0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff));
  }

  text(text: string): this {
    return this.bytes(...Buffer.from(`${text}\0`, 'latin1'));
  }

  reserve(count: number): this {
    for (let index = 0; index < count; index++) this.#bytes.push(0);
    return this;
  }

  align(size: number): this {
    return this.reserve((size - (this.length % size)) % size);
  }

  label(name: string): this {
    this.#labels.set(name, this.length);
    return this;
  }

  /** How far it is from behind these four bytes. */
  to(name: string, plus = 0): this {
    this.#links.push({ at: this.length, name, plus, from: 'here' });
    return this.number(0);
  }

  /** How far it is from where the program is loaded. */
  relative(name: string): this {
    this.#links.push({ at: this.length, name, plus: 0, from: 'image' });
    return this.number(0);
  }

  address(name: string): this {
    return this.relative(name).number(0);
  }

  call(name: string): this {
    return this.bytes(0xff, 0x15).to(name);
  }

  linked(base: number): Buffer {
    const bytes = Buffer.from(this.#bytes);
    for (const { at, name, plus, from } of this.#links) {
      const place = this.#labels.get(name);
      if (place === undefined) throw new Error(`nothing is called ${name}`);
      bytes.writeInt32LE(from === 'here' ? place + plus - at - 4 : base + place, at);
    }
    return bytes;
  }
}
