import { expect, it } from 'vitest';
import { languageOf } from '../../../../shared/ingest/language.ts';

it.each([
  [
    'en',
    'The office of the port said that it was not aware of the boats, which had left on Friday with all of their crew.',
  ],
  [
    'fr',
    'Le bureau du port a dit que les bateaux sont partis vendredi avec tous les pêcheurs et que le maire est au courant.',
  ],
  [
    'de',
    'Das Hafenamt sagte, dass die Boote am Freitag mit der ganzen Mannschaft aus dem Hafen und auf das Meer gefahren sind.',
  ],
  [
    'es',
    'La oficina del puerto dijo que los barcos se fueron el viernes con toda su gente y que no sabe por qué lo hicieron.',
  ],
  ['ar', 'قال مكتب الميناء إن القوارب غادرت يوم الجمعة مع طاقمها'],
  ['el', 'Το γραφείο του λιμανιού είπε ότι τα καράβια έφυγαν'],
  ['ja', '港の事務所は金曜日に船が出たと言いました。理由は分かりません。'],
  ['', 'اداره بندر گفت که قایق‌ها روز جمعه با همه‌ی خدمه رفتند و چیزی نگفت'],
  ['', 'Управление порта сообщило, что лодки ушли в пятницу со всеми людьми на борту и больше не вернулись'],
  ['', 'Boats left'],
  ['', ''],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});
