import { expect, test } from 'vitest';
import { commandName } from '../../../../renderer/commands/command-name.ts';
import { chooseKey, KeyTable, resetKeys } from '../../../../renderer/commands/key-table.ts';
import { type KeyPress, spell, typesWords } from '../../../../renderer/commands/spell.ts';
import { COMMANDS, commandRow } from '../../../../renderer/commands/table.ts';
import { ar } from '../../../../shared/words/ar/ar.ts';
import { en } from '../../../../shared/words/en/en.ts';

const press = (key: string, held: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: (name: string) => name === 'AltGraph' && held.altGraph === true,
  ...held,
});
const usual = new KeyTable({});
const idOf = (table: KeyTable, ...args: Parameters<typeof press>) => table.askedBy(press(...args))?.row.id ?? null;

test('plain keys mean what the table says', () => {
  expect(idOf(usual, 'f')).toBe('tag.figure');
  expect(idOf(usual, 'F', { shiftKey: true })).toBe('hold.figure');
  expect(idOf(usual, '?', { shiftKey: true })).toBe('keys');
  expect(idOf(usual, '}', { shiftKey: true })).toBe('end.in-word');
  expect(idOf(usual, '9')).toBeNull();
  expect(idOf(usual, 'Shift', { shiftKey: true })).toBeNull();
});

test('Caps Lock changes nothing', () => {
  expect(idOf(usual, 'F')).toBe('tag.figure');
  expect(idOf(usual, 'f', { shiftKey: true })).toBe('hold.figure');
  expect(idOf(usual, 'Z', { ctrlKey: true })).toBe('undo');
});

test('undo and redo with Ctrl or Cmd', () => {
  expect(idOf(usual, 'z', { ctrlKey: true })).toBe('undo');
  expect(idOf(usual, 'Z', { metaKey: true, shiftKey: true })).toBe('redo');
  expect(idOf(usual, 'c', { ctrlKey: true })).toBeNull();
  expect(idOf(usual, 'f', { altKey: true })).toBeNull();
});

test('brackets typed with AltGr count', () => {
  expect(idOf(usual, '[', { ctrlKey: true, altKey: true, altGraph: true })).toBe('start.out-word');
});

test('while the keyboard is set to Arabic, keys mean what they do on a Latin one; a letter that is a key itself goes first', () => {
  expect(idOf(usual, 'ؤ', { code: 'KeyC' })).toBe('tag.claim');
  expect(idOf(usual, 'ج', { code: 'BracketLeft' })).toBe('start.out-word');
  expect(idOf(usual, 'لا', { code: 'KeyB' })).toBe('select.paragraph');
  const chosen = new KeyTable({ 'tag.actor': ['ؤ'] });
  expect(idOf(chosen, 'ؤ', { code: 'KeyC' })).toBe('tag.actor');
  // On a German keyboard ö is a letter of its own, at the key of a sign that means nothing here.
  expect(idOf(usual, 'ö', { code: 'Semicolon' })).toBeNull();
});

test('with Shift a move of the caret extends the selection', () => {
  const { row, extend } = usual.askedBy(press('ArrowRight', { shiftKey: true, ctrlKey: true }))!;
  expect([row.id, extend]).toEqual(['caret.word-right', true]);
  expect(usual.askedBy(press('ArrowRight'))).toMatchObject({ extend: false });
});

test('no key means two things, and none is lost on the way', () => {
  const all = COMMANDS.flatMap(({ keys }) => keys);
  expect(new Set(all).size).toBe(all.length);
  for (const row of COMMANDS) expect(usual.keysOf(row), row.id).toEqual(row.keys);
  expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
});

test('every command has a name of its own, and every name a command', () => {
  const names = COMMANDS.map(({ id }) => commandName(id));
  expect(new Set(names).size).toBe(names.length);
  for (const words of [en, ar])
    for (const id of Object.keys(words.commands.names)) expect(COMMANDS.map((row) => row.id)).toContain(id);
});

test('a chosen key takes the place of the usual ones, and a key of another command is named', () => {
  const row = commandRow('mark.split');
  const free = chooseKey({}, row, '9', false);
  expect(free).toEqual({ keys: { 'mark.split': ['9'] } });
  expect(chooseKey({}, row, 'c', false)).toEqual({ taken: 'tag.claim' });
  const taken = chooseKey({}, row, 'Backspace', true);
  const table = new KeyTable('keys' in taken ? taken.keys : {});
  expect(table.keysOf(row)).toEqual(['Backspace']);
  expect(table.keysOf(commandRow('mark.drop'))).toEqual(['Delete']);
  expect(idOf(table, '/')).toBeNull();
  expect(table.isChosen('mark.split')).toBe(true);
});

test('Shift with a move is taken as well, so its key cannot be another command’s', () => {
  expect(chooseKey({}, commandRow('mark.split'), 'Shift+ArrowLeft', false)).toEqual({ taken: 'caret.left' });
});

test('reset gives a command its usual keys back, unless somebody chose one of them for another', () => {
  const chosen = { 'mark.split': ['9'], 'mark.merge': ['/'] };
  expect(resetKeys(chosen, 'mark.split')).toEqual({ 'mark.merge': ['/'] });
  const table = new KeyTable(resetKeys(chosen, 'mark.split'));
  expect(table.keysOf(commandRow('mark.split'))).toEqual([]);
  expect(idOf(table, '/')).toBe('mark.merge');
});

test('keys chosen for a command that this version does not have do no harm', () => {
  expect(idOf(new KeyTable({ 'later.thing': ['c'] }), 'c')).toBe('tag.claim');
});

test('presses are spelled with their modifiers, and Shift only where the character does not tell it', () => {
  expect(spell(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('Mod+Shift+z');
  expect(spell(press('W', { shiftKey: true }))).toBe('W');
  expect(spell(press(' ', { shiftKey: true }))).toBe('Shift+Space');
  expect(spell(press('F6', { shiftKey: true }))).toBe('Shift+F6');
  expect(spell(press('Dead'))).toBeNull();
  expect(['c', 'Space', 'Enter', 'Shift+ArrowLeft'].map(typesWords)).toEqual([true, true, true, true]);
  expect(['Mod+k', 'F1', 'Alt+ArrowUp', 'Escape'].map(typesWords)).toEqual([false, false, false, false]);
});
