import type { Words } from '../words.ts';

/** The very first view, and the one when nothing can start. */
export const welcome: Words['welcome'] = {
  welcome: 'مرحبًا بك في Postil',
  lead: 'علّم الادعاءات والجهات والأرقام في المقالات الإخبارية، وحدك أو مع فريقك. أولًا: بأي اسم يعرفك زملاؤك؟',
  signed: 'كل ما تفعله يُوقَّع بمفتاح يبقى على هذا الحاسوب. ويمكنك تغيير اسمك ولونك لاحقًا.',
  start: 'ابدأ',
  cannotStart: 'تعذّر تشغيل Postil',
  cannotStartHow: 'أغلق هذه الصفحة وشغّل Postil من جديد. لم يُمسّ شيء مما حُفظ.',
};
