import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { repository } from './paths.mts';

interface Font {
  readonly family: string;
  readonly weight: string;
  /** A file of a package. */
  readonly file: string;
}

const fonts: readonly Font[] = [
  ...['400', '700'].map((weight) => ({
    family: 'JetBrains Mono',
    weight,
    file: `@fontsource/jetbrains-mono/files/jetbrains-mono-latin-${weight}-normal.woff2`,
  })),
  { family: 'Twemoji', weight: '400', file: 'twemoji-colr-font/twemoji.woff2' },
];

/** The fonts as a setting for editors: one for text, and one for the signs that plans are full of. */
export const pictureFontFamily = "'JetBrains Mono', Twemoji";

/** Gives a page the fonts that pictures are taken with, because each machine has others, and some have no emoji. */
export async function addPictureFonts(page: Page): Promise<void> {
  for (const { family, weight, file } of fonts) {
    const bytes = await fs.readFile(path.join(repository, 'node_modules', file));
    await page.evaluate(addFont, { family, weight, base64: bytes.toString('base64') });
  }
}

/** Runs in the page, so it cannot use anything outside itself. The page loads no fonts from addresses of others. */
async function addFont({ family, weight, base64 }: Record<'family' | 'weight' | 'base64', string>): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  document.fonts.add(await new FontFace(family, bytes, { weight }).load());
}
