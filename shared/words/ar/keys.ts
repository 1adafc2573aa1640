import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

export const keys: Words['keys'] = {
  title: 'المفاتيح',
  lead: 'تعمل أثناء القراءة. «العلامة الحالية» هي التي نقرتها أو انتقلت إليها.',
  or: ' أو ',
  none: 'بلا مفتاح',
  print: 'اطبع هذه الورقة',
  change: 'غيّر المفاتيح',
  done: 'تم',
  resetAll: 'المفاتيح المعتادة لكل الأوامر',
  reset: (name) => `المفاتيح المعتادة من جديد: ${name}`,
  changeOne: (name) => `غيّر المفتاح: ${name}`,
  press: 'اضغط المفتاح الجديد…',
  taken: (key, owner) => `${isolate(key)} هو مفتاح «${isolate(owner)}».`,
  takeIt: 'خذه من هناك',
  leaveIt: 'اتركه',
  now: (name, key) => `${name}: ${isolate(key)}`,
  usualNow: (name) => `${name}: مفاتيحه المعتادة`,
  withoutMouse: 'من دون الفأرة',
  lists: {
    Tab: 'الجزء التالي من النافذة',
    'ArrowUp ArrowDown': 'تنقّل في القائمة',
    Enter: 'افتح ما تقف عليه القائمة',
  },
};
