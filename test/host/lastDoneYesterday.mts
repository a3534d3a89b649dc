import { globSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

const doneDate = /✅ (\d{4}-\d{2}-\d{2})/g;

/**
 * Moves all done dates in the Markdown files of a folder by the same number of days, so that the last one is yesterday's:
 * whoever opens the samples finds a streak that goes on.
 */
export async function lastDoneYesterday(folder: string): Promise<void> {
  const files = globSync('**/*.md', { cwd: folder }).map((file) => path.join(folder, file));
  const texts = await Promise.all(files.map((file) => fs.readFile(file, 'utf8')));
  const dates = texts.flatMap((text) => [...text.matchAll(doneDate)].map(([, date = '']) => Date.parse(date)));
  const now = new Date();
  const yesterday = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const by = yesterday - Math.max(...dates);
  const moved = (_: string, date: string): string => `✅ ${new Date(Date.parse(date) + by).toISOString().slice(0, 10)}`;
  await Promise.all(files.map((file, index) => fs.writeFile(file, (texts[index] ?? '').replaceAll(doneDate, moved))));
}
