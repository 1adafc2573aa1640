import { Option } from 'commander';
import { EVENTS_AT } from '../shared/formats/import/event-links.ts';

/** The option that says where the links of brat's events start. */
export const eventsOption = (): Option =>
  new Option(
    '--events <where>',
    'brat: where the links of an event start, at the claim among its roles or at its trigger',
  )
    .choices(EVENTS_AT)
    .default('claim');
