import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** ما تقوله نوافذ المشاركة حين لا يصلح ما كُتب. */
export const shareTrouble: Words['shareTrouble'] = {
  badDay: 'اختر يومًا من اليوم فصاعدًا، خلال سنة.',
  badUses: (most) => `اكتب عدد الأشخاص من 1 إلى ${isolate(most)}.`,
  otherKey: 'ليس هذا مفتاح من قام بهذه الخطوات: اطلب منه أن ينسخه من إعداداته مرة أخرى.',
};
