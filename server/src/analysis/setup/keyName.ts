// A key of a section, or a section alone, by one name as Windows compares them.

export function keyName(section: string, key = ''): string {
  return `${section}\n${key}`.toLowerCase();
}
