/** A plain text as Markdown that reads as this text, on one line. */
export function escapeText(text: string): string {
  return escapeStart(escapeInside(tidy(text)));
}

/** A link as Markdown. The address has to be checked before. */
export function linkTo(address: string, text: string): string {
  return `[${escapeInside(tidy(text))}](${destination(address)})`;
}

/** A text on one line, with single spaces. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An address as the destination of a link. */
export function destination(address: string): string {
  const whole = safe(address).replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()]/.test(whole) ? `<${whole}>` : whole;
}

/** Encodes characters that would end the address, or pair with others outside it. */
export function safe(address: string): string {
  return address.replace(/[\s<>\\`]/g, encodeURIComponent);
}

/** Characters that have a meaning in Markdown. Two slashes could turn an address that must not be a link into one. */
const markup = new RegExp(
  [
    /[\\`*[\]$]/,
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
    /<(?=[\p{L}/!?]|[^\s<>@]{1,200}@)|<$/u,
    /&(?=#?\w+;)/,
    /\/(?=\/)|(?<=\/)\//,
    /#$(?<=\s#+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** A plain text as Markdown that reads as this text inside of a line. */
export function escapeInside(text: string): string {
  const escaped = text.replace(/[ \t\n]+/g, ' ').replace(markup, String.raw`\$&`);
  // A single one strikes nothing through, and often means "about".
  return escaped.indexOf('~') === escaped.lastIndexOf('~') ? escaped : escaped.replaceAll('~', String.raw`\~`);
}

/** Inline Markdown as the beginning of a line, so that it begins no block. */
export function escapeStart(line: string): string {
  return line.replace(/^[#>+=-]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}
