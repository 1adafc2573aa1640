import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

export const marking: Words['marking'] = {
  markSelection: 'علّم المحدَّد',
  addToMark: 'أضف إلى العلامة',
  addToMarkWhy: 'أضف المحدَّد إلى العلامة الحالية',
  fitMark: 'طابق العلامة',
  fitMarkWhy: 'اجعل العلامة الحالية على قدر المحدَّد تمامًا',
  tagWhy: (tag) => `علّم بالوسم «${isolate(tag)}»؛ ومع Shift يُثبَّت لكل ما تحدده بعد ذلك`,
  held: (tag) => `الوسم «${isolate(tag)}» مثبَّت`,
  heldWhy: 'كل ما تحدده يُعلَّم فورًا.',
  letGo: 'اترك',
  heldSaid: (tag) => `الوسم «${isolate(tag)}» مثبَّت. كل ما تحدده يُعلَّم فورًا إلى أن تضغط Escape.`,
  letGoSaid: (tag) => `تُرك الوسم «${isolate(tag)}».`,
  marked: (tag, quote) => `${tag}، «${isolate(quote)}»`,
  selected: (quote) => `المحدَّد: «${isolate(quote)}»`,
  inside: (tags) => `داخل علامة: ${tags}`,
  outside: 'خارج العلامات',
  blank: 'فراغ',
  undone: 'تم التراجع.',
  redone: 'أُعيد.',
  split: 'قُسمت العلامة اثنتين. الجزء المفصول هو الحالي.',
  merged: (quote) => `دُمجت مع «${isolate(quote)}»`,
  byWords: 'الفأرة تحدد كلمات كاملة',
  byWordsHint: 'مع الضغط على Alt تُحدَّد الحروف التي تمر بها الفأرة وحدها.',
  linesAre: 'هذه الأسطر هي',
  runningText: 'نص عادي',
};
