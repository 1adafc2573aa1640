import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

/** Rescue copies: what was kept because a hub refused it. */
export const rescue: Words['rescue'] = {
  title: 'نسخ الإنقاذ',
  lead: 'حين يرفض المركز شيئًا يحفظ Postil أولًا كل ما هنا منه، ولا يحذف شيئًا من ذلك من تلقاء نفسه.',
  none: 'لا توجد أي نسخة: لم يرفض أي مركز شيئًا من هذا المشروع.',
  parts: {
    project: 'المشروع نفسه',
    people: 'المشاركون في المشروع',
    register: 'السجل',
    text: 'نص مقال',
    marks: 'علامات في مقال',
    guide: 'الدليل',
    review: 'ملاحظات على علامات وُضعت باستقلال',
  },
  of: (what, title) => `${what}: ${isolate(title)}`,
  holds: (n) =>
    plural(n, {
      zero: 'لا خطوات',
      one: 'خطوة واحدة',
      two: 'خطوتان',
      few: '# خطوات',
      many: '# خطوة',
      other: '# خطوة',
    }),
  unreadable: 'تعذّرت قراءتها.',
  export: 'حفظ كملف Postil…',
  exportTitle: 'حفظ نسخة الإنقاذ كملف Postil',
  fileSuffix: 'إنقاذ',
  exported: (path) => `حُفظت في ${isolate(path)}.`,
  delete: 'حذف…',
  sure: 'هل تُحذف هذه النسخة نهائيًا؟ ما ليس لدى المركز لن يبقى إلا في المشروع هنا، إن بقي.',
  deleteVerb: 'احذفها',
  keep: 'أبقِها',
  deleted: 'حُذفت النسخة.',
  done: 'تم',
};
