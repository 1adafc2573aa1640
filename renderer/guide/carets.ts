import type { Provider, UserState } from '@lexical/yjs';
import * as Y from 'yjs';
import { type GuidePlace, parseGuideCaret } from '../../shared/guide/caret.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { PersonColour } from '../../shared/model/person.ts';
import type { OpenGuide } from '../session/guide.ts';

/** Whose carets they are. */
export interface CaretPeople {
  of(member: MemberId): { readonly name: string; readonly colour: PersonColour };
}

/**
 * Carets in the guidelines, as the binding wants them of a provider with an awareness of its own: what it says of the
 * person here goes out as one field of the room's presence, at that one's pace; who the others are is read from the
 * project, never from what they tell. Connections are the session's affair, so nothing else of a provider is here.
 */
export class Carets {
  readonly provider: Provider;
  readonly #presence: OpenGuide['presence'];
  readonly #people: CaretPeople;
  readonly #end: () => void;
  #mine: UserState | null = {
    anchorPos: null,
    focusPos: null,
    focusing: false,
    name: '',
    color: '',
    awarenessData: {},
  };

  constructor(presence: OpenGuide['presence'], people: CaretPeople) {
    this.#presence = presence;
    this.#people = people;
    this.#end = presence.say(() => ({ caret: this.#told() }));
    const nothing = (): void => undefined;
    this.provider = {
      awareness: {
        getLocalState: () => this.#mine,
        getStates: () => this.#others(),
        setLocalState: (state) => this.#set(state),
        setLocalStateField: (field, value) => this.#mine && this.#set({ ...this.#mine, [field]: value }),
        on: nothing,
        off: nothing,
      },
      connect: nothing,
      disconnect: nothing,
      on: nothing,
      off: nothing,
    };
  }

  /** Whether the person here is in the page: only then their caret is told. */
  set focused(focusing: boolean) {
    if (this.#mine !== null && this.#mine.focusing !== focusing) this.#set({ ...this.#mine, focusing });
  }

  /** Where the person here is in the page; null while they are elsewhere. */
  get mine(): UserState | null {
    return this.#mine?.focusing ? this.#mine : null;
  }

  close(): void {
    this.#end();
  }

  #set(state: UserState | null): void {
    this.#mine = state;
    this.#presence.tell();
  }

  #told(): { readonly anchor: unknown; readonly focus: unknown } | null {
    const { anchorPos = null, focusPos = null, focusing = false } = this.#mine ?? {};
    if (!focusing || anchorPos === null || focusPos === null) return null;
    return { anchor: Y.relativePositionToJSON(anchorPos), focus: Y.relativePositionToJSON(focusPos) };
  }

  #others(): Map<number, UserState> {
    const others = new Map<number, UserState>();
    for (const { window, member, value } of this.#presence.told('caret')) {
      const caret = parseGuideCaret(value);
      if (caret === null) continue;
      const { name, colour } = this.#people.of(member);
      others.set(window, {
        anchorPos: placeOf(caret.anchor),
        focusPos: placeOf(caret.focus),
        focusing: true,
        name,
        color: `var(--person-${colour})`,
        awarenessData: {},
      });
    }
    return others;
  }
}

const placeOf = ({ type, tname, item, assoc }: GuidePlace): Y.RelativePosition =>
  Y.createRelativePositionFromJSON({ type, tname, item, assoc });
