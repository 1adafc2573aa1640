/** A script that (almost) only one language of the news is written in. */
interface Script {
  readonly letters: RegExp;
  readonly language: string;
  /** The least share of a text's letters that have to be of it, 0 to 1. */
  readonly least: number;
  /** Letters that only the script's other languages have. */
  readonly others?: RegExp;
}

/** These fill a text; what is quoted in another script is less. */
const FILLED = 0.8;

/** Japanese mixes its own letters with Han, so that a third of them is enough; one of them, and a text of Han is no Chinese. */
const KANA = String.raw`\p{Script=Hiragana}\p{Script=Katakana}`;

/** Scripts of one language, or of one that is told from the others by a letter. */
export const SCRIPTS: readonly Script[] = [
  { letters: /\p{Script=Greek}/gu, language: 'el', least: FILLED },
  { letters: /\p{Script=Hangul}/gu, language: 'ko', least: FILLED },
  // Yiddish writes its vowels, by ligatures and by marks on the letters.
  { letters: /\p{Script=Hebrew}/gu, language: 'he', least: FILLED, others: /[\u05F0-\u05F2]|\u05D0[\u05B7\u05B8]/ },
  { letters: /\p{Script=Thai}/gu, language: 'th', least: FILLED },
  { letters: /\p{Script=Lao}/gu, language: 'lo', least: FILLED },
  { letters: /\p{Script=Khmer}/gu, language: 'km', least: FILLED },
  { letters: /\p{Script=Myanmar}/gu, language: 'my', least: FILLED },
  { letters: /\p{Script=Georgian}/gu, language: 'ka', least: FILLED },
  { letters: /\p{Script=Armenian}/gu, language: 'hy', least: FILLED },
  { letters: /\p{Script=Tamil}/gu, language: 'ta', least: FILLED },
  { letters: /\p{Script=Telugu}/gu, language: 'te', least: FILLED },
  { letters: /\p{Script=Kannada}/gu, language: 'kn', least: FILLED },
  { letters: /\p{Script=Malayalam}/gu, language: 'ml', least: FILLED },
  { letters: /\p{Script=Gujarati}/gu, language: 'gu', least: FILLED },
  { letters: /\p{Script=Gurmukhi}/gu, language: 'pa', least: FILLED },
  { letters: /\p{Script=Sinhala}/gu, language: 'si', least: FILLED },
  // Assamese has letters of its own.
  { letters: /\p{Script=Bengali}/gu, language: 'bn', least: FILLED, others: /[\u09F0\u09F1]/ },
  { letters: new RegExp(`[${KANA}]`, 'gu'), language: 'ja', least: 0.3 },
  { letters: /\p{Script=Han}/gu, language: 'zh', least: FILLED, others: new RegExp(`[${KANA}]`, 'u') },
  // Persian, Urdu, Kurdish, Uyghur and their neighbours; they are told by their words.
  { letters: /\p{Script=Arabic}/gu, language: 'ar', least: FILLED, others: /[پچژگکیٹڈڑںےہەۆێېۇ]/ },
];
