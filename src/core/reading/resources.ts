import type { Resource } from '../model/plan';
import { minutesIn, withoutMinutes } from '../words/duration';
import { linksOf, plainText, type Link } from '../markdown/inline';
import type { References } from '../markdown/parser';
import { anyOf } from '../words/patterns';

/** `Kafka Quick Start (Docs, 10 min)`: what a title says of itself at its end. */
const details = /(?<!\s)\s*[(（](?<inside>[^()（）]{1,40})[)）]$/u;
/** `- 45 min`, `(Blog)`: what stands right after a link. */
const detailsAfter = /^[\s–—-]*(?:[(（](?<inside>[^()（）]{1,40})[)）]|(?<bare>[^()（）,;]{1,40}))/u;
const navigation = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,20}(?:(?:${anyOf((language) => language.navigation)})(?:\s+\p{L}+)?)?[^\p{L}\p{N}]{0,20}$`,
  'iu',
);
const scheme = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * The links of a source that are worth opening: no anchors, badges and images, nor links that lead through a document.
 * @param line the line of the source's first line
 * @param label what the links are called where they say nothing themselves, as in `**Tutorial**: https://…`
 */
export function readResources(
  source: string,
  line: number,
  references: References,
  label?: string,
): readonly Resource[] {
  return linksOf(source, references)
    .filter((link) => isResource(link))
    .map((link) => readResource(link, line, label));
}

/** Whether an address leads to a file beside the plan: it has no scheme and is no anchor. */
export function isLocal(target: string): boolean {
  return target !== '' && !target.startsWith('#') && !scheme.test(target);
}

/** What is left to read of a source without its links, and without what they say of their kind and length. */
export function withoutLinks(source: string, references: References): string {
  const links = linksOf(source, references);
  const [first] = links;
  const behind = (link: Link): string => (saidAfter(link) === '' ? link.after : link.after.replace(detailsAfter, ''));
  return first ? [first.before, ...links.map(behind)].join(' ') : plainText(source, references);
}

function isResource(link: Link): boolean {
  return link.target !== '' && !link.target.startsWith('#') && link.text !== '' && !navigation.test(link.text);
}

function readResource(link: Link, line: number, label: string | undefined): Resource {
  const { title, said } = titleOf(link, label);
  return {
    title,
    target: link.target,
    kind: kindIn(said),
    minutes: minutesIn(said),
    local: isLocal(link.target),
    line: line + link.lineOffset,
  };
}

interface TitleParts {
  readonly title: string;
  /** What a link says of its kind and length, in its text or right after it. */
  readonly said: string;
}

function titleOf(link: Link, label: string | undefined): TitleParts {
  if (link.isBare) {
    const before = link.before.replace(/(?<![\s:：–—-])[\s:：–—-]+$/u, '');
    return { title: before || label || withoutScheme(link.target), said: saidAfter(link) };
  }
  const found = details.exec(link.text);
  const inside = found?.groups?.['inside'] ?? '';
  return found && minutesIn(inside) !== undefined
    ? { title: link.text.slice(0, found.index), said: inside }
    : { title: link.text, said: saidAfter(link) };
}

function saidAfter({ after }: Link): string {
  const { inside, bare } = detailsAfter.exec(after)?.groups ?? {};
  const said = inside ?? bare ?? '';
  return minutesIn(said) === undefined ? '' : said;
}

/** `Official Docs, 5 min read` is of the kind `Official Docs`; a length alone has none. */
function kindIn(said: string): string | undefined {
  const [kind = ''] = said.split(/[,;·]/).filter((part) => minutesIn(part) === undefined);
  return withoutMinutes(kind).trim() || undefined;
}

function withoutScheme(target: string): string {
  return target.replace(/^[a-z][a-z\d+.-]*:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
