import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Rescue copies: what was kept because a hub refused it. */
export const rescue = {
  title: 'Rescue copies',
  lead: 'When a hub refuses something, Postil first keeps all that is here of it. Nothing of it is ever deleted by itself.',
  none: 'There are none: no hub has refused anything of this project.',
  parts: {
    project: 'The project itself',
    people: 'The people of the project',
    register: 'The register',
    text: 'Text of an article',
    marks: 'Marks in an article',
    guide: 'The guidelines',
    review: 'Remarks on marks made independently',
  },
  of: (what: string, title: string) => `${what}: ${title}`,
  holds: (n: number) => plural(n, { one: '# step', other: '# steps' }),
  unreadable: 'It cannot be read.',
  export: 'Save as a .postil file…',
  exportTitle: 'Save the rescue copy as a .postil file',
  fileSuffix: 'rescue',
  exported: (path: string) => `Saved as ${path}.`,
  delete: 'Delete…',
  sure: 'Delete this copy for good? What the hub does not have is then only in the project here, if at all.',
  deleteVerb: 'Delete it',
  keep: 'Keep it',
  deleted: 'The copy is deleted.',
  done: 'Done',
};
