/**
 * The line of a heading, from 0, by the fragment of a link to it, as GitHub makes fragments: `#what-is-new` for
 * `## What is new?`. `undefined` where no heading has it. Only headings that begin with `#` are looked at.
 */
export function headingLine(text: string, fragment: string): number | undefined {
  const wanted = fragment.toLowerCase();
  const line = text.split(/\r\n?|\n/).findIndex((each) => {
    const heading = /^ {0,3}#{1,6}\s+(.*)$/.exec(each)?.[1];
    return heading !== undefined && fragmentOf(heading) === wanted;
  });
  return line < 0 ? undefined : line;
}

/** Letters, digits, hyphens and underscores stay, spaces become hyphens, and the rest falls out. */
function fragmentOf(heading: string): string {
  return heading
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
