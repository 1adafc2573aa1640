import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** The first steps in the sample project. Keys stand between backticks. */
export const tour: Words['tour'] = {
  firstSteps: 'الخطوات الأولى',
  tryIt: (n, all) => `جرّب، ${n} من ${all}`,
  wellDone: 'أحسنت',
  skip: 'تخطي هذه الخطوة',
  end: 'إنهاء الخطوات الأولى',
  steps: {
    figure: `في «${isolate('Calder Rose: what is known…')}» حدّد «${isolate('328 people')}» واضغط \`f\`: هذا رقم.`,
    claim: `حدّد «${isolate('328 people were on board')}» واضغط \`c\`: هذا ادعاء فوق الرقم. يمكن أن تقع العلامات بعضها فوق بعض.`,
    retag: 'الادعاء هو العلامة الحالية. اضغط `a`: صار جهة. يمكن تغيير وسم أي علامة.',
    undo: 'لكنه ليس جهة. اضغط `Ctrl+Z` للتراجع عن خطوتك الأخيرة.',
    second: `افتح «${isolate('Minister calls Calder Rose fire…')}» في قائمة المقالات. فيها عدد آخر: علّم «${isolate('330 passengers and crew')}» رقمًا.`,
    export: 'خذ علاماتك معك الآن: اضغط `Ctrl+E` واختر المكان، ثم انظر إلى الملف.',
  },
  over: 'كان هذا الطريق كله، من النص إلى مجموعة البيانات. رمز البيت في الأعلى يعود بك إلى كل المشاريع، وإلى مشروع لك. يفتح `F1` المساعدة، ويعرض `?` كل المفاتيح.',
};
