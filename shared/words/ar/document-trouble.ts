import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** Pages, Word documents, feeds and the like: what cannot be read of them, and what to look at. */
export const documentTrouble: Words['documentTrouble'] = {
  pageNotTold: 'تعذّر تمييز المقال من سائر هذه الصفحة: ابحث في نصه عن القوائم والإشعارات.',
  pageForSubscribers: 'تقول هذه الصفحة إنها للمشتركين: انظر هل المقال فيها كاملًا.',
  pageDamaged: 'بعض محارف هذه الصفحة تالف، ويظهر في النص على شكل �.',
  mhtmlBroken: 'لا صفحة في هذا الملف، أو هو مقطوع؛ احفظها من المتصفح من جديد، والأفضل بصيغة HTML وحدها.',
  frontMatter: 'التفاصيل التي تعلو هذا النص ليست بصيغة YAML مقروءة؛ املأها بيدك.',
  markdownPlain: 'نص Markdown هذا أعقد أو أطول من أن يُقرأ كذلك؛ يدخل كما هو مكتوب.',
  docxBroken: 'مستند Word هذا تالف أو ناقص؛ افتحه في معالج نصوص واحفظه من جديد.',
  docxTooLarge: (megabytes) =>
    `مستند Word هذا يزيد بعد فكّ ضغطه على ${isolate(megabytes)} ميغابايت؛ احفظ نصه وحده في مستند جديد.`,
  feedBroken: 'ملف الخلاصات هذا تالف أو ناقص؛ اجلبه من جديد.',
  feedEntities: 'يعرّف ملف الخلاصات هذا كيانات خاصة به لا يفكّها Postil؛ اطلب من ناشره ملفًا بسيطًا.',
  feedEmpty: 'لا مقالات في ملف الخلاصات هذا؛ أدخل صفحاتها بدلًا منه.',
  feedSummary: 'ليس في ملف الخلاصات إلا ملخص هذا المقال؛ والمقال كاملًا في صفحته على الويب.',
  tooManyArticles: (most) => `في هذا الملف أكثر من ${isolate(most)} مقال، وهو أقصى ما يُقرأ دفعة واحدة؛ قسّمه.`,
  ninjsBroken: 'ملف ninjs هذا تالف أو ناقص؛ صدّره من جديد.',
  ninjsNoText: 'ليس لعنصر ninjs هذا نص: الصور والحزم لا تُقرأ؛ صدّر العناصر النصية.',
};
