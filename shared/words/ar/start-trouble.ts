import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** Starting: the data folder, the person's key, the window itself. */
export const startTrouble: Words['startTrouble'] = {
  cannotStart: 'تعذّر تشغيل Postil',
  runsInBrowser: 'يعمل Postil في متصفح من قبل على مجلد البيانات هذا. تابع هناك، أو أنهه حيث شُغّل ثم شغّله من جديد.',
  earlierStart: 'هذه الصفحة من تشغيل سابق لـPostil: افتح العنوان الذي عرضه Postil هذه المرة.',
  noAnswer: 'لا يجيب Postil: أُغلق حيث شُغّل. شغّله من جديد.',
  folderNotMade: (folder, why) => `تعذّر إنشاء مجلد البيانات ${isolate(folder)}. ${why}`,
  folderNotTaken: (folder, why) => `تعذّر حجز مجلد البيانات ${isolate(folder)}. ${why}`,
  keyDamaged: (path) =>
    `مفتاحك في ${isolate(path)} تالف. أعد نسخة من ذلك الملف إلى مكانها؛ أو انقله لتبدأ عضوًا جديدًا لا يستطيع تغيير العمل السابق.`,
  keyNeedsDesktop: (path) =>
    `مفتاحك في ${isolate(path)} مقفل في سلسلة مفاتيح النظام، ولا يفتحها سوى تطبيق سطح المكتب. شغّله، أو استعمل مجلد بيانات آخر بالخيار ${isolate('--data-dir')}.`,
  keyLocked: (path) => `لم تفتح سلسلة مفاتيح النظام مفتاحك في ${isolate(path)}. افتح قفل السلسلة وشغّل Postil من جديد.`,
  keyNotSaved: (why) => `تعذّر حفظ مفتاحك. ${why}`,
  crashes: 'نافذة Postil تتعطل مرة بعد مرة',
  crashesHow: 'ما حُفظ سليم. أنهِ Postil وشغّله من جديد.',
  failedInside:
    'أخفق في Postil شيء ما كان ينبغي أن يخفق. ما يظهر محفوظًا سليم؛ وإن رأيت سلوكًا غريبًا فأنهِ Postil وشغّله من جديد. التفاصيل في سجل الأحداث (في قائمة «مساعدة»).',
  noInvitation: 'ليس هذا الرابط دعوة إلى مشروع Postil. اطلب دعوة جديدة.',
};
