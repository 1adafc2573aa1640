import type { Words } from '../words.ts';

/** What can go wrong with the guidelines. */
export const guideTrouble: Words['guideTrouble'] = {
  badLink: 'هذا ليس عنوانًا لرابط: يجب أن يقود إلى صفحة على الشبكة (https) أو أن يكون عنوان بريد. صحّحه.',
  foreign:
    'جزء من هذه الصفحة كتبه إصدار أحدث من Postil أو أصابه تلف، فلا يمكن الكتابة هنا. حدّث Postil أو حوّل ذلك الجزء إلى نص عادي.',
  broken: 'تعذّر إبقاء الصفحة مفتوحة للكتابة. كل ما كُتب موجود هنا؛ أعد تحميل هذه النافذة لمواصلة الكتابة.',
};
