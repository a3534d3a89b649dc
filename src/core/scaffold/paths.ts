/** The default of the setting `daymark.scaffold.folder`, below the workspace folder. */
export const defaultScaffoldFolder = 'labs/${plan}/day-${day}-${title}';

/** A variable in a path, such as `${plan}`. */
export const pathVariable = /\$\{([^$}]*)\}/g;

/** Names that Windows reserves for devices, with or without an extension, and those of Git's own folder. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$|\.git|git~\d+)(?=\s*(?:\.|$))/iu;
/** Characters that Windows forbids in names, and invisible characters. */
const forbidden = /[<>:"|?*\\/\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/gu;
/** In bytes of UTF-8. Most file systems allow 255; this leaves room for an ordinal and an extension. */
const maxSegmentBytes = 180;

/** The segments of a path separated by `/` or `\`, without empty ones, `.` and `..`. */
export function segmentsOf(path: string): readonly string[] {
  return path.split(/[\\/]/).filter((segment) => !/^[\s.]*$/.test(segment));
}

/** A relative path that is valid on every file system, Windows included; empty if nothing of it is left. */
export function cleanPath(path: string): string {
  return segmentsOf(path)
    .map(cleanSegment)
    .filter((segment) => segment !== '')
    .join('/');
}

/**
 * A valid segment of a path: forbidden characters become hyphens, there are no repeated hyphens, no hyphens at either end
 * and no dots or spaces at the end, and long segments are cut. Empty if nothing is left.
 */
function cleanSegment(segment: string): string {
  const clean = tidy(segment.normalize('NFC').replace(forbidden, '-'));
  const short = tidy(cutAtWord(clean, (beginning) => utf8Length(beginning) <= maxSegmentBytes));
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

/**
 * The longest beginning of a text that fits, cut at a hyphen if it has one, and never within a character as people see it.
 */
export function cutAtWord(text: string, fits: (beginning: string) => boolean): string {
  if (fits(text)) {
    return text;
  }
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('en').segment(text)) {
    if (!fits(text.slice(0, index + segment.length))) {
      break;
    }
    end = index + segment.length;
  }
  const word = text.lastIndexOf('-', end);
  return text.slice(0, word > 0 ? word : end);
}

/** Makes names unique, on file systems that ignore case too. */
export class UniqueNames {
  /** The names in use, in lower case, each with the last ordinal appended to it. */
  readonly #used = new Map<string, number>();

  /**
   * The name itself if it is not in use yet, otherwise with an ordinal appended: `knots`, `knots-2`.
   * @param extension what follows the ordinal, such as `.md`
   */
  add(name: string, extension = ''): string {
    const key = (name + extension).toLowerCase();
    let unique = name + extension;
    let ordinal = this.#used.get(key) ?? 1;
    while (this.#used.has(unique.toLowerCase())) {
      ordinal += 1;
      unique = `${name}-${ordinal}${extension}`;
    }
    this.#used.set(unique.toLowerCase(), 1);
    this.#used.set(key, ordinal);
    return unique;
  }
}
