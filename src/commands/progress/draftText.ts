import { fullName } from '../../core/model/names';
import type { Day } from '../../core/model/plan';
import { webLinks } from '../../core/model/resourceTarget';

const mostLinks = 3;

/**
 * The draft as plain text, with nothing that isn't in the plan: what it says to post, the day with its objective, and its
 * first links to the web.
 */
export function draftText(post: string, name: string, day: Day): string {
  const { fields, resources } = day.readDetails();
  const objective = fields.find(({ role, text }) => role === 'objective' && text !== '')?.text ?? '';
  const paragraphs = [
    post,
    [fullName(name, day.title), objective].filter((line) => line !== '').join('\n'),
    webLinks(resources).slice(0, mostLinks).join('\n'),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
