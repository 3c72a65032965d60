// What a file or a folder is called, by its address.

export function fileName(uri: string): string {
  const whole = uri.replace(/\/+$/, '');
  const name = whole.slice(whole.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
