import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

/** How the project keeps up with its hub: the badge's explanation, and what can be done about it. */
export const sync: Words['sync'] = {
  lineLost: 'انقطع الاتصال، وسيعود تلقائيًا.',
  since: (time) => `منذ ${isolate(time)}.`,
  nextTry: (time) => `المحاولة التالية عند ${isolate(time)}.`,
  tryingNow: 'تجري المحاولة الآن.',
  goOn: 'تابع عملك: سيُرسل حالما يعود المركز.',
  updatePostil: 'حدّث Postil',
  hubTooOld: 'المركز قديم',
  pausedShort: 'متوقفة مؤقتًا',
  pausedWhy: (at) => `ما هو مفتوح هنا محفوظ على المركز${at}. أما المقالات الأخرى فلم تُقارن به لأنك أوقفت ذلك مؤقتًا.`,
  upToDate: (done, total) =>
    `المحدَّث: ${plural(done, { other: '#' })} من ${plural(total, {
      one: 'مقال واحد',
      two: 'مقالين',
      few: '# مقالات',
      many: '# مقالًا',
      other: '# مقال',
    })}`,
  progress: 'المقالات المحدَّثة مع المركز',
  pause: 'إيقاف مؤقت',
  resume: 'متابعة',
  thisArticle: 'هذا المقال',
  hubMoved: 'انتقل المركز…',
  movedTitle: 'انتقل المركز',
  movedLead: (now) =>
    `هذا المشروع على ${isolate(now)}. لا تكتب العنوان الجديد إلا إذا أخبرك به أحد مالكي المشروع: فكل ما هنا يُرسل إليه. يتحقق Postil أولًا من أن المركز هناك يعرف هذا المشروع ويعرفك فيه.`,
  newAddress: 'العنوان الجديد',
  move: 'استعمال هذا العنوان',
  moving: 'جارٍ التحقق…',
  movedTo: (address) => `صار هذا المشروع على ${isolate(address)}.`,
};
