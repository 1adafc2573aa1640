import type { EventsAt } from '../../shared/formats/import/event-links.ts';
import { proposedIn } from '../../shared/formats/import/label-map.ts';
import { proposedLinkType } from '../../shared/formats/import/proposed-link-type.ts';
import type { Survey } from '../../shared/formats/import/survey.ts';
import type { Remembered } from './remembered.ts';

/** What each label, attribute and type of link becomes, by its name (null: it is left out), and where events' links start. */
export interface Maps {
  readonly labels: ReadonlyMap<string, string | null>;
  readonly attributes: ReadonlyMap<string, string | null>;
  readonly linkTypes: ReadonlyMap<string, string | null>;
  readonly eventsAt: EventsAt;
}

/**
 * What is proposed: as it was decided before in this project, else a tag of the project's own (`own`) that a label names,
 * else what names usually mean, else as they are.
 */
export function proposedMaps(survey: Survey, before: Remembered, own: readonly string[]): Maps {
  const map = (
    names: Survey['labels'],
    known: ReadonlyMap<string, string | null>,
    propose: (name: string) => string,
  ): ReadonlyMap<string, string | null> =>
    new Map(names.map(({ name }) => [name, known.has(name) ? (known.get(name) ?? null) : propose(name)]));
  return {
    labels: map(survey.labels, before.labels, (name) => proposedIn(name, () => own) ?? name),
    attributes: map(survey.attributes, before.attributes, (name) => name),
    linkTypes: map(survey.linkTypes, before.linkTypes, proposedLinkType),
    eventsAt: before.eventsAt,
  };
}
