import { chosenLanguage, type LanguageChoice } from '../../shared/words/language.ts';
import { speak } from '../../shared/words/words.ts';

/**
 * Has this host speak what its person does: the language they chose or, where that is the system's, the first that the
 * page which asks prefers. Until one does, `preferred` counts (BCP 47 tags, best first).
 */
export class SpokenLanguage {
  #choice: LanguageChoice = 'system';
  #preferred: readonly string[];

  constructor(preferred: readonly string[]) {
    this.#preferred = preferred;
  }

  /** The person chose, or the settings were read. */
  choose(choice: LanguageChoice): void {
    this.#choice = choice;
    this.#speak();
  }

  /** A page asks, with this `Accept-Language`. */
  prefer(header: string | undefined): void {
    const preferred = languagesIn(header ?? '');
    if (preferred.length === 0 || preferred.join() === this.#preferred.join()) return;
    this.#preferred = preferred;
    this.#speak();
  }

  #speak(): void {
    speak(chosenLanguage(this.#choice, this.#preferred), this.#preferred);
  }
}

/** The language tags of an `Accept-Language`, which browsers send in the person's order; what is no tag is left out. */
function languagesIn(header: string): readonly string[] {
  const tags = header.split(',').map((part) => part.split(';', 1)[0]!.trim());
  return tags.filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) && isTag(tag)).slice(0, MOST);
}

/** More languages than anybody prefers. */
const MOST = 20;

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // it throws for what is well-formed and means nothing
  }
}
