import type { ForeignDocument, ForeignLink } from '../foreign.ts';
import type { LabelMap } from './label-map.ts';

/** Where the links of an event can start: at the claim among its roles, or at its trigger as they stand in the files. */
export const EVENTS_AT = ['claim', 'trigger'] as const;
export type EventsAt = (typeof EVENTS_AT)[number];

/** A document some of whose events have their links start at a claim. */
export interface EventsAtClaims {
  readonly document: ForeignDocument;
  /** How many events they are. */
  readonly events: number;
}

/**
 * A document in which the links of each event that has a claim among its roles, by what `labels` make of them, start there:
 * its other roles are links of the claim (of each one, where there are several), which is where Postil looks for whoever
 * says it. The trigger keeps its link to the claim, so nothing is lost of what belongs together. Events without a claim,
 * or whose trigger is one, stay as they are. `typeOf` says what the role of a link that moves is called.
 */
export function eventsAtClaims(
  document: ForeignDocument,
  labels: LabelMap,
  typeOf: (role: string) => string = (role) => role,
): EventsAtClaims {
  if (!document.links.some(isRole)) return { document, events: 0 };
  const tags = new Map(document.marks.map(({ id, label }) => [id, labels.get(label) ?? null]));
  const isClaim = (id: string): boolean => tags.get(id) === 'claim';
  const claimsOf = new Map<string, readonly string[]>();
  for (const [event, roles] of Map.groupBy(document.links.filter(isRole), (role) => role.event)) {
    const claims = [...new Set(roles.map(({ to }) => to).filter(isClaim))];
    const moves = claims.length > 0 && claims.length < new Set(roles.map(({ to }) => to)).size;
    if (moves && !roles.some(({ from }) => isClaim(from))) claimsOf.set(event, claims);
  }
  if (claimsOf.size === 0) return { document, events: 0 };
  const links = document.links.flatMap((link): readonly ForeignLink[] => {
    const claims = isRole(link) ? claimsOf.get(link.event) : undefined;
    if (claims === undefined || isClaim(link.to)) return [link];
    return claims.map((from) => ({ type: typeOf(link.type), from, to: link.to }));
  });
  return { document: { ...document, links }, events: claimsOf.size };
}

const isRole = (link: ForeignLink): link is ForeignLink & { readonly event: string } => link.event !== undefined;
