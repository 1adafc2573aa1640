import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** Files and texts that cannot become articles. */
export const ingestTrouble: Words['ingestTrouble'] = {
  fileTooLarge: 'هذا الملف أكبر مما يكون لمقال (5 ميغابايت من النص)؛ قسّمه إلى عدة ملفات.',
  textTooLong: (megabytes) => `هذا النص أطول مما يكون لمقال (${isolate(megabytes)} ميغابايت)؛ قسّمه إلى عدة ملفات.`,
  empty: 'لا كلمات في هذا المقال؛ اختر ملفًا آخر أو الصق النص نفسه.',
  damaged: 'هذا النص بترميز UTF-8 لكنه تالف؛ اجلب الملف من جديد، أو احفظه من جديد بترميز UTF-8.',
  notText: (kind) => `يبدو هذا ${kind}، لا نصًا عاديًا؛ احفظ كلماته أو انسخها نصًا عاديًا وأضف ذلك.`,
  encodingUnknown: 'تعذّرت معرفة ترميز هذا النص؛ احفظه بترميز UTF-8 وأضفه من جديد.',
  encodingNotRead: (encoding) =>
    `هذا النص مكتوب بترميز ${isolate(encoding)} الذي لا يقرؤه Postil؛ احفظه بترميز UTF-8 وأضفه من جديد.`,
  unreadable: 'تعذّرت قراءة الملف: هل نُقل، أو هو مفتوح في مكان آخر؟ أضفه بعدها من جديد.',
  readerStopped: 'تعذّر على Postil أن يقرأ هذا الملف: توقف قارئه. حاول من جديد، وأبلغ عنه من فضلك إن تكرر.',
  kinds: {
    pdf: 'ملف PDF',
    rtf: 'مستند RTF',
    oldOffice: 'مستند Office قديمًا',
    png: 'صورة PNG',
    jpeg: 'صورة JPEG',
    gif: 'صورة GIF',
    tiff: 'صورة TIFF',
    webp: 'صورة WebP',
    gzip: 'أرشيف gzip',
    sevenZip: 'أرشيف 7-Zip',
    rar: 'أرشيف RAR',
    sqlite: 'قاعدة بيانات SQLite',
    docx: 'مستند Word',
    xlsx: 'مصنف Excel',
    pptx: 'عرض PowerPoint',
    odt: 'نص OpenDocument',
    epub: 'كتابًا إلكترونيًا',
    pages: 'مستند Pages',
    postil: 'ملف Postil، ويُفتح كمشروع',
    zip: 'أرشيف zip',
    data: 'برنامجًا أو بيانات أخرى',
    html: 'صفحة ويب (HTML)',
  },
};
