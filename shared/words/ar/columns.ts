import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** What the columns of a table of articles hold. */
export const columns: Words['columns'] = {
  title: 'ماذا في الأعمدة؟',
  lead: (name) => `${isolate(name)} جدول، وكل صف فيه مقال. قل أيّ عمود هو النص.`,
  text: 'النص',
  none: 'ليس في أي عمود',
  rows: 'الصفوف الأولى',
  unused: (names) => `لا يدخل منها: ${names.map(isolate).join('، ')}.`,
  read: 'قراءة الجدول',
  leaveOut: 'ترك هذا الملف',
};
