import type { Resource } from '../../model/plan';
import { minutesIn, withoutMinutes } from '../../words/duration';
import { linksOf, plainText, type Link } from '../../markdown/inline';
import type { References } from '../../markdown/parser';
import { anyOf, folded } from '../../words/patterns';

/** `Kafka Quick Start (Docs, 10 min)`: kind and length at the end of a title. */
const details = /(?<!\s)\s*[(（](?<inside>[^()（）]{1,40})[)）]$/u;
/** `- 45 min`, `(Blog)`: kind or length right after a link. */
const detailsAfter = /^[\s–—-]*(?:[(（](?<inside>[^()（）]{1,40})[)）]|(?<bare>[^()（）,;]{1,40}))/u;
const navigation = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,20}(?:(?:${anyOf((language) => language.navigation)})(?:\s+\p{L}+)?)?[^\p{L}\p{N}]{0,20}$`,
  'u',
);
const scheme = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * The links of a source that are worth opening: no anchors, badges or images, and no links for navigation only.
 * @param line the line on which the source begins
 * @param label the title for a bare address without words before it, as in `**Tutorial**: https://…`
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

/** Whether an address is a local path: it has no scheme and is not an anchor. */
export function isLocal(target: string): boolean {
  return target !== '' && !target.startsWith('#') && !scheme.test(target);
}

/** The text of a source without its links and without the kind and length given after each. */
export function withoutLinks(source: string, references: References): string {
  const links = linksOf(source, references);
  const [first] = links;
  const behind = (link: Link): string => (saidAfter(link) === '' ? link.after : link.after.replace(detailsAfter, ''));
  return first ? [first.before, ...links.map(behind)].join(' ') : plainText(source, references);
}

function isResource(link: Link): boolean {
  return link.target !== '' && !link.target.startsWith('#') && link.text !== '' && !navigation.test(folded(link.text));
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
  /** What a link says about its kind and length, in its text or right after it. */
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

/** `Official Docs, 5 min read` has the kind `Official Docs`; a length alone has no kind. */
function kindIn(said: string): string | undefined {
  const [kind = ''] = said.split(/[,;·]/).filter((part) => minutesIn(part) === undefined);
  return withoutMinutes(kind).trim() || undefined;
}

function withoutScheme(target: string): string {
  return target.replace(/^[a-z][a-z\d+.-]*:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
