import { isolate } from '../../shared/words/isolate.ts';
import { language } from '../../shared/words/words.ts';
import { hasRtl } from '../reader/direction.ts';

/** Words from elsewhere in a sentence, set apart where they may run the other way than the sentence does. */
export const apart = (said: string): string => (language === 'ar' || hasRtl(said) ? isolate(said) : said);
