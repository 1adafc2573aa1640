import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** What of a file of annotations is not right or not brought in: phrases, with the number of such things behind them. */
export const exchange: Words['exchange'] = {
  notAnObject: 'ليس كائن JSON',
  noTarget: 'ليس له هدف',
  noSource: 'هدفه لا يذكر مصدرًا',
  noPosition: (start, end) => `لا يوجد مقطع من ${isolate(start)} إلى ${isolate(end)}`,
  nth: (number) => `التعليق ${isolate(number)}`,
  quoted: (words) => `«${isolate(words)}»`,
  nowhere: 'تعليقات لا توجد كلماتها في النص',
  ambiguous: 'تعليقات توجد كلماتها في عدة مواضع لا يميزها شيء',
  unknown: 'تعليقات حُدد موضعها بغير الكلمات أو الأرقام',
  ofWholeTexts: 'تعليقات على نص كامل',
  ofTextsNotHere: 'تعليقات على نصوص ليست هنا',
  onOtherPages: 'تعليقات في صفحات ليست في هذا الملف',
  notExact: 'علامات ليست مطابقة',
  looseLinks: 'روابط ليست علامتاها هنا معًا',
  linkValues: 'سمات الروابط',
  otherCreators: 'صانعون آخرون للتعليقات',
  docType: 'فيه إعلان عن نوع المستند',
  tooDeep: 'العناصر متداخلة تداخلًا مفرطًا',
  section: (name) => `ما يرد تحت «${isolate(name)}»`,
  atLine: (line) => `السطر ${isolate(line)}`,
  outside: 'تحديدات لا تقع في نصها',
  uncoded: 'تحديدات بلا رمز',
  unknownCode: 'ترميزات برمز ليس في كتاب الرموز',
  codedWhole: 'رموز لمصادر كاملة',
  media: 'ملفات PDF وصور وأصوات وأفلام',
  emptyText: 'نصوص بلا كلمات',
  outsideFile: 'نصوص تقع خارج الملف',
  emptyCase: 'حالات بلا تحديدات',
};
