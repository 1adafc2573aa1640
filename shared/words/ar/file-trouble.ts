import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** Files that the person names: picking, exporting, saving, dragging; and the jobs that read and write them. */
export const fileTrouble: Words['fileTrouble'] = {
  full: 'امتلأ القرص. أفرغ بعض المساحة وحاول من جديد.',
  forbidden: 'لا يُسمح لـPostil بالكتابة هناك. اختر مجلدًا آخر.',
  missing: 'لا ملف ولا مجلد بهذا الاسم. راجع المسار.',
  notAFolder: 'هناك ملف يحمل اسم المجلد المطلوب. اختر اسمًا آخر.',
  isAFolder: 'إنه مجلد. اختر ملفًا.',
  notSaved: (why) => `لم يُحفظ الملف: ${why}`,
  notExported: (why) => `لم يُصدَّر شيء: ${why}`,
  noArticle: 'لا مقال للتصدير بعد. أضف مقالًا ثم صدّر.',
  noneAskedFor: 'لم يُصدَّر شيء: لا مقال فيه ما طُلب من كلمات أو أيام. اطلب غيرها.',
  allClosed: 'لم يُصدَّر شيء: ما طُلب يُعلَّم باستقلال ولم يُكشف بعد. اختر علاماتك أنت، أو اطلب من أحد المحررين أن يكشفه.',
  noSet: 'لم يُصدَّر شيء: ليست المجموعة المطلوبة في أيّ من المقالات. اختر مجموعة أخرى.',
  exportCancelled: 'أُلغي التصدير، ولم يبق منه شيء.',
  folderThere: (name) => `هناك من قبل مجلد اسمه «${isolate(name)}». اختر مكانًا آخر للتصدير.`,
  jobFailed: 'أخفق ذلك لسبب غير متوقع. حاول من جديد، وأبلغ عنه من فضلك إن تكرر.',
  jobStopped: 'توقف ذلك قبل أن يكتمل. حاول من جديد.',
  notAFile: (name) => `${isolate(name)} ليس ملفًا. اختر ملفًا.`,
  tooLarge: (name, megabytes) => `${isolate(name)} أكبر من ${isolate(megabytes)} ميغابايت. اختر ملفًا أصغر.`,
  unreadable: (name, why) => `تعذّرت قراءة ${isolate(name)} (${isolate(why)}). اختر ملفًا موجودًا.`,
  stillMade: 'ما زال الملف قيد الإنشاء: اسحبه مرة أخرى بعد لحظة.',
  printInstead: 'في المتصفح تصنع الطباعة ملف PDF: اختر «الحفظ بصيغة PDF» حيث يُسأل عن الطابعة.',
  fileNotFolder: (name) =>
    `«${isolate(name)}» اسم ملف، وللملفات أسماؤها: اكتب من فضلك اسم المجلد الذي توضع فيه، مثل هذا.`,
  wholePath: `اكتب المسار كاملًا من فضلك، أو مسارًا يبدأ بـ${isolate('~/')}: هذا مسار في مجلدك الشخصي.`,
};
