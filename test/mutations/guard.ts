import type { Mutation } from './mutation.ts';

const READING = ['test/unit/shared/steps/guard/reading.test.ts'];
const GUARD = ['test/unit/shared/steps/guard/steps.test.ts'];
const DELETIONS = ['test/unit/shared/steps/guard/deletions.test.ts'];
const TEXTS = ['test/unit/shared/steps/guard/texts.test.ts'];
const COST = ['test/attack/hub/cost.test.ts'];

const difference = 'shared/steps/guard/difference.ts';
const entry = 'shared/steps/guard/entry-rules.ts';
const deletion = 'shared/steps/guard/deletion-rules.ts';
const body = 'shared/steps/guard/body-rules.ts';

/** A twin of each rule of `shared/steps/GUARD.md`, broken. */
export const GUARD_RULES: readonly Mutation[] = [
  { rule: 'G1', file: difference, from: "if (states.has(client)) return 'G1';", to: '', tests: READING },
  {
    rule: 'G1',
    file: difference,
    from: "if (!(struct instanceof Y.Item)) return 'G1';",
    to: 'if (!(struct instanceof Y.Item)) continue;',
    tests: READING,
  },
  { rule: 'G2', file: difference, from: 'if (expected <= known) continue;', to: '', tests: READING },
  { rule: 'G3', file: difference, from: "if (expected > held.next(client)) return 'G3';", to: '', tests: READING },
  {
    rule: 'G3',
    file: deletion,
    from: "if (item === undefined) return refuse('G3', 'bad-step');",
    to: 'if (item === undefined) break;',
    tests: DELETIONS,
  },
  {
    rule: 'G4',
    file: entry,
    from: 'item.parent !== ROOT || item.origin !== null || item.rightOrigin !== null',
    to: 'false',
    tests: GUARD,
  },
  { rule: 'G4', file: entry, from: ' || !isPlainJson(value)', to: '', tests: GUARD },
  {
    rule: 'G5',
    file: entry,
    from: "if (isTooLong(step)) return refuse('G5', 'too-large');",
    to: '',
    tests: GUARD,
  },
  { rule: 'G5', file: entry, from: "isNewerStep(value) ? 'newer-schema' : 'bad-step'", to: "'bad-step'", tests: GUARD },
  { rule: 'G6', file: entry, from: "if (step.by !== signer) return refuse('G6', 'bad-step');", to: '', tests: GUARD },
  {
    rule: 'G6',
    file: 'shared/steps/guard.ts',
    from: 'return signature !== null && context.verify(step.by, signedBytes(context.name, key, step), signature);',
    to: 'return true;',
    tests: GUARD,
  },
  { rule: 'G7', file: 'shared/steps/guard.ts', from: 'seq > layer.seq + MAX_SEQ_RISE', to: 'false', tests: GUARD },
  {
    rule: 'G8',
    file: entry,
    from: "if (role === null) return refuse('G8', 'not-a-member');",
    to: 'if (role === null) return { ok: true, key, item, step };',
    tests: GUARD,
  },
  {
    rule: 'G8',
    file: entry,
    from: "if (!mayWrite(role, context.room, signer)) return refuse('G8', 'no-right');",
    to: '',
    tests: GUARD,
  },
  {
    rule: 'G9',
    file: entry,
    from: "if (client === GENESIS_CLIENT) return refuse('G9', 'client-taken');",
    to: '',
    tests: GUARD,
  },
  {
    rule: 'G9',
    file: entry,
    from: "if ((held.signer(client) ?? signer) !== signer) return refuse('G9', 'client-taken');",
    to: '',
    tests: GUARD,
  },
  { rule: 'G10', file: entry, from: 'return same && !ownTwice ?', to: 'return !ownTwice ?', tests: GUARD },
  { rule: 'G10', file: entry, from: 'return same && !ownTwice ?', to: 'return same ?', tests: GUARD },
  {
    rule: 'G11',
    file: 'shared/steps/guard/people-rules.ts',
    from: 'return signerOf(act.of) === by;',
    to: 'return true;',
    tests: GUARD,
  },
  {
    rule: 'G11',
    file: 'shared/steps/guard/people-rules.ts',
    from: ' && isKeyOf(act.fields.publicKey, by)',
    to: '',
    tests: GUARD,
  },
  { rule: 'G12', file: deletion, from: "return refuse('G12', 'deletion');", to: 'continue;', tests: DELETIONS },
  { rule: 'G13', file: body, from: ' || articleIdOf(text) !== aid', to: '', tests: TEXTS },
  {
    rule: 'G13',
    file: body,
    from: "return carrier === 'viewer' ? refuse('G13', 'no-right') : null;",
    to: 'return null;',
    tests: TEXTS,
  },
  {
    rule: 'G14',
    file: body,
    from: "return curates ? null : refuse('G14', 'no-right');",
    to: 'return null;',
    tests: TEXTS,
  },
  {
    rule: 'G14',
    file: deletion,
    from: "else if (!mayCorrect) return refuse('G14', 'deletion');",
    to: '',
    tests: TEXTS,
  },
  {
    rule: 'G15',
    file: 'shared/steps/guard.ts',
    from: "return mayCorrect(context) ? null : refuse('G15', 'no-right');",
    to: 'return null;',
    tests: TEXTS,
  },
  {
    rule: 'G10',
    file: entry,
    from: "if (others.length >= MAX_COPIES) return refuse('G10', 'key-held');",
    to: '',
    tests: COST,
  },
  { rule: 'G1', file: difference, from: ' || clock < end', to: '', tests: COST },
  {
    rule: 'G16',
    file: 'shared/wire/rights.ts',
    from: '&& article.revealed;',
    to: '&& false;',
    tests: ['test/unit/shared/wire/rights.test.ts'],
  },
];
