import { chinese } from './languages/chinese';
import { dutch } from './languages/dutch';
import { english } from './languages/english';
import { french } from './languages/french';
import { german } from './languages/german';
import { indonesian } from './languages/indonesian';
import { italian } from './languages/italian';
import { japanese } from './languages/japanese';
import { korean } from './languages/korean';
import { polish } from './languages/polish';
import { portuguese } from './languages/portuguese';
import { russian } from './languages/russian';
import { spanish } from './languages/spanish';
import { turkish } from './languages/turkish';
import { ukrainian } from './languages/ukrainian';
import { vietnamese } from './languages/vietnamese';
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
