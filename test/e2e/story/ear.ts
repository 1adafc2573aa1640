import type { CDPSession, Page } from '@playwright/test';

/** A property of a node in Chromium's accessibility tree. */
interface AxProperty {
  readonly name: string;
  readonly value: {
    readonly value?: unknown;
    readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
  };
}

/** A node of it, as the protocol tells it. */
interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly AxProperty[];
}

/** What can be operated, and so must have a name. */
const OPERATED = new Set(
  'button checkbox combobox grid link listbox menuitem menuitemradio option radio searchbox slider spinbutton switch tab textbox dialog'.split(
    ' ',
  ),
);

/** What a screen reader knows of a page: Chromium's accessibility tree. */
export class Ear {
  readonly #page: Page;
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What the focus is at, as it is read out: role, name, states, value. Of a list, the row that it names. */
  async focus(): Promise<string> {
    const nodes = await this.#nodes();
    const focused = nodes.filter((node) => flag(node, 'focused') === true);
    const [innermost] = focused.slice(-1);
    if (!innermost) return 'nothing';
    const named = property(innermost, 'activedescendant')?.value.relatedNodes?.[0]?.backendDOMNodeId;
    const row = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === named && named !== undefined);
    return row ? `${read(row)} in ${read(innermost)}` : read(innermost);
  }

  /** All that stands in live regions now: what was said last in each. */
  async said(): Promise<readonly string[]> {
    const nodes = await this.#tree();
    const live = nodes.filter((node) => !node.ignored && ['polite', 'assertive'].includes(String(flag(node, 'live'))));
    return live.map((node) => textOf(node, nodes)).filter((text) => text !== '');
  }

  /** Everything with one of these roles, as it is read out. */
  async all(...roles: readonly string[]): Promise<readonly string[]> {
    const nodes = await this.#nodes();
    return nodes.filter((node) => roles.includes(String(node.role?.value))).map(read);
  }

  /** What can be operated and has no name. */
  async nameless(): Promise<readonly string[]> {
    const nodes = await this.#nodes();
    return nodes
      .filter((node) => OPERATED.has(String(node.role?.value)) && String(node.name?.value ?? '').trim() === '')
      .map(read);
  }

  /** Whether what has the focus is in the window, and something there is painted in the colour of the focus. */
  shown(): Promise<boolean> {
    return this.#page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return false;
      const probe = document.createElement('i');
      probe.style.color = 'var(--focus)';
      document.body.append(probe);
      const focus = getComputedStyle(probe).color;
      probe.remove();
      const named = document.getElementById(active.getAttribute('aria-activedescendant') ?? '');
      const box = (named ?? active).getBoundingClientRect();
      const inWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
      const around: Element[] = [];
      for (let each: Element | null = active; each; each = each.parentElement) around.push(each);
      const beside = [named, active.nextElementSibling, ...document.querySelectorAll('[class*="caret"]')];
      const inside = [...active.children].slice(0, 4);
      const painted = [...around, ...beside, ...inside].some((element) =>
        [null, '::after', '::before'].some((part) => {
          if (!element) return false;
          const style = getComputedStyle(element, part);
          const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
          return (
            (outlined && style.outlineColor === focus) ||
            style.boxShadow.includes(focus) ||
            style.borderBlockEndColor === focus ||
            style.backgroundColor === focus
          );
        }),
      );
      return inWindow && painted;
    });
  }

  async #nodes(): Promise<readonly AxNode[]> {
    return (await this.#tree()).filter(({ ignored }) => !ignored);
  }

  async #tree(): Promise<readonly AxNode[]> {
    this.#session ??= this.#page.context().newCDPSession(this.#page);
    return (await (await this.#session).send('Accessibility.getFullAXTree')).nodes;
  }
}

const property = (node: AxNode, name: string): AxProperty | undefined =>
  node.properties?.find((each) => each.name === name);
const flag = (node: AxNode, name: string): unknown => property(node, name)?.value.value;

/** Role, name, states and value in one line: `button "Menu", collapsed`. */
function read(node: AxNode): string {
  const is = (name: string, said: string) => ([true, 'true'].includes(flag(node, name) as never) ? said : '');
  const expanded = flag(node, 'expanded');
  const pressed = flag(node, 'pressed');
  const checked = flag(node, 'checked');
  const level = flag(node, 'level');
  const states = [
    level === undefined ? '' : `level ${String(level)}`,
    expanded === undefined ? '' : expanded === true ? 'expanded' : 'collapsed',
    pressed === undefined ? '' : String(pressed) === 'true' ? 'pressed' : 'not pressed',
    checked === undefined ? '' : String(checked) === 'true' ? 'checked' : 'not checked',
    is('selected', 'selected'),
    is('disabled', 'disabled'),
    is('invalid', 'invalid'),
    is('modal', 'modal'),
    typeof node.value?.value === 'string' && node.value.value !== '' ? `= ${node.value.value}` : '',
  ];
  const name = String(node.name?.value ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,:])/g, '')
    .trim();
  return [`${String(node.role?.value)} “${name}”`, ...states].filter(Boolean).join(', ');
}

/** The words below a node, in their order; some stand below nodes that are only for layout. */
function textOf(node: AxNode, nodes: readonly AxNode[]): string {
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const words: string[] = [];
  const walk = (each: AxNode) => {
    if (each.role?.value === 'StaticText') words.push(String(each.name?.value ?? ''));
    else for (const id of each.childIds ?? []) if (byId.has(id)) walk(byId.get(id)!);
  };
  walk(node);
  return words.join(' ').replaceAll(/\s+/g, ' ').trim();
}
