// What stands in the place of a value: for a person to fill in, as `<site code>` in an article, or for a script, as
// `$SiteCode`, `{{ site_code }}` and `%SiteCode%` in a template. What Windows itself knows by such a name is none.

/** All of a value is to be filled in. */
const whole =
  /^<[^<>]+>$|^%[\w ]+%$|^\[[^[\]]+\]$|^\{\{[^{}]*\}\}$|^\$\{[^{}]+\}$|^\$\([^()]+\)$|^\$\w*(?:pass|pwd)\w*$/i;
/** `$Name`, `$env:Name`, `$($one.two)`, `${Name}`, `{{ name }}`, `%Name%`, anywhere in a value. */
const forScript =
  /(?<![A-Za-z0-9$])\$(?:\w{1,20}:)?[A-Za-z_]\w{0,80}|\$\([^()]{1,120}\)|\$\{[^{}]{1,120}\}|\{\{[^{}]{0,120}\}\}|%[A-Za-z][\w .-]{0,80}%/g;
const knownToWindows =
  /^%(?:ALLUSERSPROFILE|APPDATA|COMPUTERNAME|HOMEDRIVE|HOMEPATH|LOGONSERVER|ProgramData|ProgramFiles|PUBLIC|SystemDrive|SystemRoot|TEMP|TMP|USERDNSDOMAIN|USERDOMAIN|USERNAME|USERPROFILE|WinDir)%$/i;

const longestPlaceholder = 200;
const longestValue = 1000;

export function isPlaceholder(value: string): boolean {
  return value.length <= longestPlaceholder && whole.test(value) && !knownToWindows.test(value);
}

/** It is one, or there is one in it: nobody can judge it yet. */
export function holdsPlaceholder(value: string): boolean {
  return isPlaceholder(value) || isForScript(value);
}

export function isForScript(value: string): boolean {
  return namesIn(value).some((name) => !knownToWindows.test(name));
}

/** The first name that Windows puts a value in the place of, such as `%ProgramFiles%`. */
export function windowsNameIn(value: string): string | undefined {
  return namesIn(value).find((name) => knownToWindows.test(name));
}

function namesIn(value: string): readonly string[] {
  return value.length <= longestValue ? (value.match(forScript) ?? []) : [];
}
