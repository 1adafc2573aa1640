import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** What goes wrong with rescue copies. */
export const rescueTrouble: Words['rescueTrouble'] = {
  gone: 'لم تعد نسخة الإنقاذ هذه موجودة. أغلق القائمة وافتحها من جديد.',
  notDeleted: (why) => `لم تُحذف نسخة الإنقاذ. ${isolate(why)}`,
};
