import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** An open project: what cannot be saved, read or brought up to date while one works. */
export const sessionTrouble: Words['sessionTrouble'] = {
  closed: 'أُغلق هذا في هذه الأثناء. افتحه من جديد.',
  otherWindowUnread: (why) => `تعذّرت قراءة ما كتبته نافذة أخرى (${isolate(why)}). أعد تحميل هذه النافذة لتراه.`,
  hostAway: (why) => `لا يصل Postil إلى جزئه الذي يحفظ: أبقِ هذه النافذة مفتوحة، فهو يواصل المحاولة. ${isolate(why)}`,
  quickCopy: (why) =>
    `لا يمكن استعمال النسخة السريعة في المتصفح (${isolate(why)}). لم يضع شيء: المعتمد هو النسخة على قرص هذا الحاسوب، فتابع عملك.`,
  copyLate: 'يطول فتحها',
  copyGaveUp: 'تُخلّي عن كتابة فيها',
  copyClosed: 'أغلقها المتصفح',
  copyNotClosed: 'لم تُغلق',
  copyNotOpened: 'لم تُفتح',
  articleBehind: (why) => `تعذّر تحديث مقال (${isolate(why)}). تُعاد المحاولة مع الاتصال التالي.`,
  hubNotReached: 'تعذّر الوصول إلى المركز، فليس هنا ما فعله الآخرون منذ آخر اتصال. حاول من جديد حين يعود.',
  savingSlow: 'يطول الحفظ على هذا الحاسوب: قد تنقص آخر التغييرات. حاول من جديد بعد لحظة.',
  hubSlow: 'يتأخر المركز في الإجابة: قد ينقص ما فعله الآخرون أخيرًا. حاول من جديد بعد لحظة.',
  hubSilent: 'لا يجيب المركز الآن. حاول من جديد بعد لحظة.',
  hubAway: 'لا يمكن الوصول إلى المركز الآن. حاول من جديد حين يعود.',
  waitingUnread: (why) => `تعذّرت قراءة قائمة من ينتظرون القبول (${isolate(why)}). افتح المشروع من جديد.`,
  nothingToSetAside: 'ليس هنا ما تنفع تنحيته. اختر «إعادة المحاولة».',
  notOnDisk: (why) => `${why} لم يُنحَّ شيء: لا بد أن يكون ما يُرفض على القرص أولًا.`,
};
