import { chinese } from './chinese';
import { dutch } from './dutch';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { indonesian } from './indonesian';
import { italian } from './italian';
import { japanese } from './japanese';
import { korean } from './korean';
import { polish } from './polish';
import { portuguese } from './portuguese';
import { russian } from './russian';
import { spanish } from './spanish';
import { turkish } from './turkish';
import { ukrainian } from './ukrainian';
import { vietnamese } from './vietnamese';
import type { Language } from './language';

/** The languages whose words are recognised. The first is the default for what Daymark writes. */
export const languages: readonly Language[] = [
  english,
  spanish,
  portuguese,
  french,
  german,
  italian,
  russian,
  ukrainian,
  japanese,
  chinese,
  korean,
  dutch,
  polish,
  turkish,
  indonesian,
  vietnamese,
];
