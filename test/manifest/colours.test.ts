// The colours behind lines: seen, and no burden to who reads the text on them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Colour {
  id: string;
  defaults: { dark: string; light: string; highContrast?: string; highContrastLight?: string };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { colors: Colour[] };
};

/** Background and text of the themes that come with VS Code. */
const themes = {
  dark: [
    ['#1F1F1F', '#CCCCCC'],
    ['#1E1E1E', '#D4D4D4'],
  ],
  light: [
    ['#FFFFFF', '#3B3B3B'],
    ['#FFFFFF', '#000000'],
  ],
} as const;

test('text on a coloured line has the contrast that WCAG asks of text, and far more', () => {
  for (const { id, defaults } of contributes.colors.filter(({ id: name }) => name.endsWith('Background'))) {
    for (const kind of ['dark', 'light'] as const) {
      for (const [background, foreground] of themes[kind]) {
        const line = over(defaults[kind], background);
        assert.ok(contrast(line, channels(foreground)) >= 7, `${id} on ${background}`);
        assert.ok(contrast(line, channels(background)) > 1.04, `${id} is not seen on ${background}`);
      }
    }
  }
});

test('in high contrast nothing is behind text, and a bar stands before it', () => {
  for (const { id, defaults } of contributes.colors) {
    for (const value of [defaults.highContrast, defaults.highContrastLight]) {
      if (id.endsWith('Background')) assert.equal(value, '#00000000', id);
      else assert.match(value ?? '', /^editor(?:Error|Warning)\.foreground$/, id);
    }
  }
});

test('the colours that the client names are those of the manifest', () => {
  const client = readFileSync('client/src/colours/markTypes.ts', 'utf8');
  const named = ['error', 'warning'].flatMap((severity) =>
    [...client.matchAll(/smsLens\.\$\{severity\}(\w+)/g)].map(([, part]) => `smsLens.${severity}${part}`),
  );
  assert.deepEqual(named.sort(), contributes.colors.map(({ id }) => id).sort());
});

type Channels = readonly number[];

function channels(colour: string): Channels {
  return [1, 3, 5, 7].map((at) => (at < colour.length ? Number.parseInt(colour.slice(at, at + 2), 16) : 255));
}

/** What is seen where a colour that shines through lies over another. */
function over(colour: string, below: string): Channels {
  const [alpha = 255] = channels(colour).slice(3);
  const lower = channels(below);
  return channels(colour)
    .slice(0, 3)
    .map((value, at) => (value * alpha + (lower[at] ?? 0) * (255 - alpha)) / 255);
}

/** As WCAG reckons it. */
function contrast(one: Channels, other: Channels): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance([red = 0, green = 0, blue = 0]: Channels): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
