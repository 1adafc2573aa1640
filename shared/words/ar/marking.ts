import type { Words } from '../words.ts';

export const marking: Words['marking'] = {
  markSelection: 'علّم المحدَّد',
  addToMark: 'أضف إلى العلامة',
  addToMarkWhy: 'أضف المحدَّد إلى العلامة الحالية',
  fitMark: 'طابق العلامة',
  fitMarkWhy: 'اجعل العلامة الحالية على قدر المحدَّد تمامًا',
  tagWhy: (tag) => `علّم بالوسم «${tag}»؛ ومع Shift يُثبَّت لكل ما تحدده بعد ذلك`,
  held: (tag) => `الوسم «${tag}» مثبَّت`,
  heldWhy: 'كل ما تحدده يُعلَّم فورًا.',
  letGo: 'اترك',
  heldSaid: (tag) => `الوسم «${tag}» مثبَّت. كل ما تحدده يُعلَّم فورًا إلى أن تضغط Escape.`,
  letGoSaid: (tag) => `تُرك الوسم «${tag}».`,
  marked: (tag, quote) => `${tag}، «${quote}»`,
  split: 'قُسمت العلامة اثنتين. الجزء المفصول هو الحالي.',
  merged: (quote) => `دُمجتا في علامة واحدة: «${quote}»`,
  byWords: 'الفأرة تحدد كلمات كاملة',
  byWordsHint: 'مع الضغط على Alt تُحدَّد الحروف التي تمر بها الفأرة وحدها.',
  linesAre: 'هذه الأسطر هي',
  runningText: 'نص عادي',
};
