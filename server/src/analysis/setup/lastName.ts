// The name of a file in a path or an address.

export function lastName(place: string): string {
  const isAddress = /^[a-z][\w+.-]+:/i.test(place);
  const path = isAddress ? (place.split(/[?#]/)[0] ?? '') : place;
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return isAddress ? decoded(name) : name;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
