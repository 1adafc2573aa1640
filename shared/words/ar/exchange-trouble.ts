import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** Files of annotations that other tools exchange, where they cannot be read. */
export const exchangeTrouble: Words['exchangeTrouble'] = {
  notJson: (line, column) =>
    `السطر ${isolate(line)}، العمود ${isolate(column)}: من هنا لم يعد الملف JSON، وربما كان مقطوعًا. صدّره من جديد.`,
  annotation: (number, flaw) => `التعليق ${isolate(number)}: ${flaw}. أصلحه أو احذفه من الملف.`,
  pagesElsewhere: 'هذه المجموعة تذكر صفحاتها فقط، وهي في ملفات أخرى. أدخل تلك الملفات.',
  noText: (iri) =>
    `لا يحوي الملف نصوصًا، وليس هنا أي من النصوص التي يعلّق عليها (منها ${isolate(iri)}). أدخل أولًا المقالات التي لها هذه العناوين.`,
  xml: (line, column, why) =>
    `السطر ${isolate(line)}، العمود ${isolate(column)} من ${isolate('project.qde')}: ${isolate(why)}. صدّر المشروع من جديد.`,
  noSelection: (line, start, end) =>
    `السطر ${isolate(line)} من ${isolate('project.qde')}: تحديد من «${isolate(start)}» إلى «${isolate(end)}»، وليسا موضعين. صدّر المشروع من جديد.`,
  notZip: `ليس هذا مشروع REFI-QDA، فهو ليس ملف zip. صدّر المشروع من جديد بصيغة ${isolate('.qdpx')}.`,
  zipBroken: 'ملف المشروع هذا تالف أو مقطوع. انسخه أو صدّره من جديد.',
  zipTooLarge: 'في هذا المشروع ملفات أكثر مما يقبله Postil. صدّره على أجزاء.',
  noProject: `لا يوجد ${isolate('project.qde')} في هذا الملف. صدّر المشروع من جديد بصيغة ${isolate('.qdpx')}.`,
  noSources: 'لا يحوي ملف هذا المشروع أيًّا من نصوصه. صدّره مع مصادره.',
  lockedEntry: (path) => `الملف ${isolate(path)} في المشروع مقفل أو مضغوط بطريقة غير مألوفة. صدّر المشروع من جديد.`,
  entryTooLarge: (path) => `الملف ${isolate(path)} في المشروع أكبر عند فكّه مما يقبله Postil. صدّره على أجزاء.`,
  entryNotUtf8: (path) => `الملف ${isolate(path)} في المشروع ليس بترميز UTF-8. صدّر المشروع من جديد.`,
  whichUnit:
    'يمكن أن تعدّ مواضعه أحد أمرين، ولا شيء يبيّن أيهما. حدّد ما تعدّه: وحدات UTF-16 (برنامج NVivo) أو نقاط الترميز (برنامج QualCoder).',
  nothing: 'لا شيء في هذا الملف يعلّق على نص. صدّره من جديد مع تعليقاته.',
};
