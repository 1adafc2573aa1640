import { UNKNOWN_TIME } from '../dataset.ts';
import type { OwnRecord } from '../foreign.ts';
import type { Counts } from './not-carried.ts';
import type { PlannedLink, PlannedMark } from './plan.ts';

/**
 * What Postil's own rows tell of marks and links that does not come into a project with them: whoever brings them in signs
 * them now, and what is settled or referred to is found out there. Only what comes in is to be given: of a mark that is
 * there already nothing is lost. A conversion hands all of it on.
 */
export function notBrought(
  marks: readonly Pick<PlannedMark, 'own'>[],
  links: readonly Pick<PlannedLink, 'own'>[],
): Counts {
  const ofMarks = marks.flatMap(({ own }) => own ?? []);
  const ofLinks = links.flatMap(({ own }) => own ?? []);
  const hasValues = (own: (typeof ofLinks)[number]): boolean => Object.keys(own.attrs).length > 0 || isContested(own);
  return {
    'other values of contested marks': ofMarks.filter(isContested).length,
    'marks whose entries of the register come in by name alone': ofMarks.filter(({ entries }) => entries).length,
    'attributes and other values of links': ofLinks.filter(hasValues).length,
    'names of who made links': ofLinks.filter(({ author }) => author?.for ?? author?.name).length,
    'times at which marks and links were made': [...ofMarks, ...ofLinks].filter(({ at }) => at !== UNKNOWN_TIME).length,
  };
}

const isContested = ({ contested, dropContested }: OwnRecord): boolean =>
  dropContested || Object.keys(contested).length > 0;
