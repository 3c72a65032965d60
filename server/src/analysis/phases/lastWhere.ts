// The last of some things that fits; nothing where none does.

export function lastWhere<T>(things: readonly T[], fits: (thing: T) => boolean): T | undefined {
  for (let at = things.length - 1; at >= 0; at--) {
    const thing = things[at] as T;
    if (fits(thing)) return thing;
  }
  return undefined;
}
