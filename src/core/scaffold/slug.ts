import { slug as githubSlug } from 'github-slugger';
import { cutAtWord } from './cutAtWord';

/** How long a slug may be, in characters: the rest of a title says little more in the name of a file. */
const longestSlug = 60;
/** What a person does not see, or does not see the same everywhere. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\uFFFD]/gu;
/** Signs that GitHub leaves out, and that part words: `AI/ML`, `reading—and writing`. */
const betweenWords = /[\p{Pd}/\\|·:;,.&+=]/gu;

/** A text as a part of a file's name, much as GitHub makes fragments; cut at a word. Empty for a text without letters and digits. */
export function slugOf(text: string): string {
  const slug = githubSlug(text.normalize('NFC').replace(unseen, '').replace(betweenWords, ' '))
    .replace(/[^\p{L}\p{N}\p{M}_-]/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return cutAtWord(slug, (beginning) => beginning.length <= longestSlug);
}
