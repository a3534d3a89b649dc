import { cutAtWord } from './cutAtWord';

/** The default of the setting `daymark.scaffold.folder`, below the workspace folder. */
export const defaultScaffoldFolder = 'labs/${plan}/day-${day}-${title}';

/** The variables in a path, `${plan}`. */
export const variable = /\$\{([^$}]*)\}/g;

/** Names that Windows keeps for devices, with or without an extension, and those under which Git keeps its own files. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$|\.git|git~\d+)(?=\s*(?:\.|$))/iu;
/** What Windows has in no name, and what a person cannot see in one. */
const forbidden = /[<>:"|?*\\/\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/gu;
/** How much of a segment is kept, in bytes of UTF-8: most file systems take 255, and an ordinal and an ending follow. */
const longestSegment = 180;

/** The segments of a path, divided by `/` or `\`; those that lead nowhere or upwards are left out. */
export function segmentsOf(path: string): readonly string[] {
  return path.split(/[\\/]/).filter((segment) => !/^[\s.]*$/.test(segment));
}

/** A path as every file system takes it, on Windows too, below any folder; empty where nothing is left. */
export function cleanPath(path: string): string {
  return segmentsOf(path)
    .map(cleanSegment)
    .filter((segment) => segment !== '')
    .join('/');
}

/**
 * One segment of a path: hyphens for the characters that it cannot have, no hyphen twice or at an end, no dot or blank at
 * its end, and not too long. Empty where nothing is left.
 */
function cleanSegment(segment: string): string {
  const clean = tidy(segment.normalize('NFC').replace(forbidden, '-'));
  const short = tidy(cutAtWord(clean, (beginning) => utf8Length(beginning) <= longestSegment));
  return short.replace(reserved, '$&_');
}

function tidy(segment: string): string {
  return segment
    .replace(/-{2,}/g, '-')
    .replace(/^[\s-]+/, '')
    .replace(/(?<![\s.-])[\s.-]+$/, '');
}

function utf8Length(text: string): number {
  return [...text].reduce((length, character) => length + bytesOf(character.codePointAt(0) ?? 0), 0);
}

function bytesOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
