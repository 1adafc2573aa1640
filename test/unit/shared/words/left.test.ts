import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { childrenOf, isNode, type Node, placeOf, syntaxOf } from '../../../kit/syntax.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
/** Words that views still say by themselves. They belong into `shared/words`: this number only ever goes down. */
const NOT_YET_MOVED = 0;

/** Attributes that people read or hear. */
const SAID =
  /^(aria-(label|description|roledescription|valuetext)|title|placeholder|alt|label|legend|lead|hint|verb|doing|where|what|words|send)$/;
/** The same in every language. */
const NAMES = new Set(['Postil', 'JSONL', 'CSV']);

test('views say nothing of their own: every word comes from shared/words', () => {
  const left = readdirSync(join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .sort()
    .flatMap((name) => wordsIn(name, readFileSync(join(ROOT, 'renderer', name), 'utf8')));
  expect(left.length, left.join('\n')).toBeLessThanOrEqual(NOT_YET_MOVED);
});

test('words are found in text, attributes, choices and templates, and nowhere else', () => {
  const found = (view: string) => wordsIn('View.tsx', `const view = ${view};`).map((line) => line.split(': ')[1]);
  expect(found('<p>Save {n} marks</p>')).toEqual(['Save', 'marks']);
  expect(found('<Field label="Your name" type="text" kind={"danger"} />')).toEqual(['Your name']);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a view
  expect(found('<p className={`big ${x}`}>{n > 1 ? "many" : `only ${n}`}</p>')).toEqual(['many', 'only']);
  expect(found('<Field title={given ?? "none"} key={of("key")} />')).toEqual(['none']);
  expect(found('<p>{words.ui.save} {kind === "other" ? words.a : words.b} — {say("there")}</p>')).toEqual([]);
});

/** Literal words of a view, each with its place. */
function wordsIn(file: string, code: string): string[] {
  const found: string[] = [];
  const note = (node: Node, text: unknown) => {
    const words = String(text).trim();
    if (!/\p{L}{2}/u.test(words) || NAMES.has(words)) return;
    found.push(`${placeOf(`renderer/${file}`, code, node)}: ${words}`);
  };
  /** `said`: what the node comes to is read or heard by people. */
  const visit = (node: Node, said: boolean): void => {
    const each = (next: boolean) => {
      for (const child of childrenOf(node)) visit(child, next);
    };
    switch (node.type) {
      case 'JSXText':
        note(node, node.value);
        break;
      case 'JSXAttribute':
        if (isNode(node.value)) visit(node.value, SAID.test(code.slice(node.start, node.value.start - 1)));
        break;
      case 'JSXElement':
      case 'JSXFragment':
        for (const child of childrenOf(node)) visit(child, child.type === 'JSXExpressionContainer');
        break;
      case 'Literal':
        if (said && typeof node.value === 'string') note(node, node.value);
        break;
      case 'TemplateElement':
        if (said && isRecord(node.value)) note(node, node.value.cooked);
        break;
      case 'ConditionalExpression':
        for (const field of ['test', 'consequent', 'alternate'] as const) {
          const part = node[field];
          if (isNode(part)) visit(part, said && field !== 'test');
        }
        break;
      case 'LogicalExpression':
        for (const field of ['left', 'right'] as const) {
          const part = node[field];
          if (isNode(part)) visit(part, said && (field === 'right' || node.operator !== '&&'));
        }
        break;
      case 'JSXExpressionContainer':
      case 'TemplateLiteral':
        each(said);
        break;
      default:
        each(false);
    }
  };
  visit(syntaxOf(file, code), false);
  return found;
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;
