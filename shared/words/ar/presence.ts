import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

/** Minutes, counted, after a preposition. */
const MINUTES = {
  zero: 'أقل من دقيقة',
  one: 'دقيقة واحدة',
  two: 'دقيقتين',
  few: '# دقائق',
  many: '# دقيقة',
  other: '# دقيقة',
} as const;

/** Who else is in the project now, where they are, and following them. */
export const presence: Words['presence'] = {
  title: 'الحاضرون الآن',
  whoIsHere: (names) => `الحاضرون الآن: ${names}`,
  nobody: 'لا أحد غيرك هنا الآن.',
  inArticle: (heading) => `في ${isolate(heading)}`,
  noArticle: 'لا مقال مفتوحًا',
  here: 'هنا في المقال نفسه',
  idle: (minutes) => `بلا نشاط منذ ${plural(minutes, MINUTES)}`,
  away: (minutes) => (minutes === 0 ? 'في نافذة أخرى' : `غائب منذ ${plural(minutes, MINUTES)}`),
  person: (name, state) => (state === '' ? isolate(name) : `${isolate(name)}، ${state}`),
  goThere: 'انتقل إلى هناك',
  goTo: (name) => `انتقل إلى موضع ${isolate(name)}`,
  follow: 'متابعة',
  followWhom: (name) => `متابعة ${isolate(name)}`,
  unfollow: 'إيقاف المتابعة',
  following: (name) => `تتابع ${isolate(name)}`,
  escEnds: 'تنتهي بمفتاح Esc',
  outOfReach: (name) => `لا سبيل إلى ${isolate(name)} ما دام المركز غير متاح.`,
  isGone: (name) => `غادر ${isolate(name)}.`,
  nowhere: (name) => `لا مقال مفتوحًا لدى ${isolate(name)} يمكنك رؤيته.`,
  readNow: (names) => `مفتوح الآن لدى ${names}`,
  alsoReadNow: (names) => `، مفتوح الآن لدى ${names}`,
  // Before those it is about, a verb is in the singular, however many they are.
  arrived: (names, _n) => `حضر الآن: ${names}.`,
  left: (names, _n) => `غادر: ${names}.`,
};
