import { isolate, isolateDigits } from '../isolate.ts';
import type { Words } from '../words.ts';

/** What the parts that every view is made of say. */
export const ui: Words['ui'] = {
  close: 'إغلاق',
  cancel: 'إلغاء',
  save: 'حفظ',
  dismiss: 'إخفاء',
  notices: 'الإشعارات',
  saidTimes: (message, times) => `${message} (${isolate(`×${times}`)})`,
  cannotBeShown: (what) => `تعذّر عرض ${what}`,
  whatWasSaved: (error) => `ما حُفظ سليم على قرص هذا الحاسوب. يقول Postil: ${isolate(error)}`,
  quoted: (text) => `«${text}»`,
  dayExample: `مثل ${isolate('18 أكتوبر 2024')} أو ${isolateDigits('2024-10-18')}.`,
  showAgain: 'عرضه من جديد',
};
