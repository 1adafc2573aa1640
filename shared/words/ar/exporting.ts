import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');
const number = (n: number) => plural(n, { other: '#' });

/** Exporting a dataset, saving a project as a file, and asking for a path. */
export const exporting: Words['exporting'] = {
  export: 'تصدير',
  lead: 'يُقرأ كل مقطع معلَّم من الملف المكتوب ويُقارن بالمقال قبل أن يُعدّ التصدير مكتملًا.',
  format: 'الصيغة',
  catchingUp: 'جارٍ جلب الجديد من المركز…',
  chooseWhere: 'اختيار المكان…',
  starting: 'جارٍ البدء',
  ofArticles: (n, all) => `المقالات: ${number(n)} من ${number(all)}`,
  writtenTo: 'كُتب في {path}',
  stopped: 'توقف. لم يُكتب شيء.',
  stop: 'إيقاف',
  done: 'تم',
  saveFile: 'حفظ كملف Postil',
  dragFile: 'حفظ كملف Postil: انقر، أو اسحبه خارج النافذة',
  typePath: 'لا يستطيع Postil في المتصفح عرض نافذة الملفات في نظامك. اكتب من فضلك مسارًا على هذا الحاسوب.',
  saveHere: 'الحفظ هنا',
  useFolder: 'استعمال هذا المجلد',
  open: 'فتح',
  folder: 'مجلد الملفات',
  folderHint: 'التصدير عدة ملفات. توضع في هذا المجلد، ويُنشأ إن لم يكن موجودًا.',
  file: 'الملف',
};
