import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** What cannot be done because people annotate independently, or have done so. */
export const blindTrouble: Words['blindTrouble'] = {
  othersMarks: 'هذه علامات شخص بعينه: يمكنك الاطلاع عليها والتعليق، ولا يغيرها سواه.',
  frozen: 'كُشفت علاماتك للجميع وتبقى كما كانت حينها. تابع في علامات الفريق.',
  teamRests: 'ما دام هذا المقال يُعلَّم باستقلال فعلامات الفريق متوقفة. تابع في علاماتك أنت.',
  notWritten: (why) =>
    `نفّذ المركز ذلك، لكن تعذرت كتابته في المشروع (${isolate(why)}). أعد المحاولة: لا يُنفَّذ شيء مرتين.`,
  revealedAlready: 'سبق كشف هذا المقال، فيبقى مع الفريق: لا يمكن إخفاء علامات أحد من جديد.',
  differs: (name) =>
    `ما يوجد هنا من علامات ${isolate(name)} ليس مطابقًا تمامًا لما كُشف. اتصل بالمركز، أو اطلب ملف المشروع من محرر.`,
  leftOut: (count) => `تُرك خارجًا من الملف: ${count}. يعلّم آخرون هناك باستقلال ولم يؤخذ منه شيء. اطلب من محرر أن يكشفه.`,
};
