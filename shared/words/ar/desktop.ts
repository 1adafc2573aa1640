import type { Words } from '../words.ts';

/** What the desktop app says outside of its window: dialogs of the system. */
export const desktop: Words['desktop'] = {
  notSaved: 'لم تُحفظ تغييراتك الأخيرة',
  mayBeGone: 'إن أغلقت النافذة الآن فقد تضيع.',
  stay: 'البقاء',
  closeWithout: 'الإغلاق من دونها',
  postilProject: 'مشروع Postil',
  exportHere: 'التصدير هنا',
  openTitle: 'فتح ملف Postil',
  exportTitle: 'تصدير مجموعة البيانات إلى مجلد',
  saveTitle: 'حفظ المشروع كملف Postil',
  pdfTitle: 'حفظ المقال بصيغة PDF',
};
