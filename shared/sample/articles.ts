/** What the sample project is called. */
export const SAMPLE_PROJECT = 'Ferry fire off Dunmarrow (sample)';

/** A title, a byline, an ISO date, a dateline with a dash; it corrects what others reported. */
const NORTHLINE = `Calder Rose: what is known and what is not

By Nele Harrand, Northline
2024-10-20

SUND HALLE — Two days after the Calder Rose caught fire between Sund Halle and Dunmarrow, the passenger list has been settled: 328 people were on board, 300 of them passengers, the Melovar Coast Service said on Sunday.

Six of them died. Two are missing. An earlier toll of seven, spread by the union Open Deck, counted one man twice, its spokesman Petr Okonny conceded.

He stood by the charge against the owner. "The pumps were dead before the ship left port," Okonny said, citing a logbook that Northline has not been able to verify.

Estuary Lines chairwoman Tova Lind rejected this. The sprinklers had run for at least 20 minutes, she said, and without them "hundreds would have died".

Investigators expect to board the vessel on Monday. Its hull has been towed to Grey Sound, where up to 180 tonnes of fuel are to be pumped out.

Correction: An earlier version of this article gave the length of the ferry as 160 metres. It is 142.
`;

/** A title, a status line in American notation, sub-headings, a discontinuous quotation in curly quotes. */
const PUBLIC = `After the ferry fire: many questions, few answers

Status: 10/19/2024 7:40 a.m.

A day after the fire on the ferry “Calder Rose”, divers have recovered two more bodies. The number of dead has thus risen to six, according to the public prosecutor's office in Dunmarrow.

Hospital treats 41 people

Dr. Maren Aldous, head of St. Brannoc Hospital, said 41 survivors had been admitted, five of them in a critical condition. “Most of them breathed in smoke,” she said, “not one has severe burns.” Other clinics took in nearly 20 more.

Dispute about the cause

While Minister Feske insists on arson, prosecutor Jonna Reve considers a technical fault more likely. A short circuit in a cooling unit could explain how the fire spread, she said, but a final report would take until spring.

Estuary Lines has suspended its night crossings. Shares in the company fell by 14.5 percent.
`;

/** A breadcrumb, a caption with its credit, no date at all. */
const BROADCASTER = `News   /   Coast

Minister calls Calder Rose fire 'an attack on the state'

Smoke rises from the ferry Calder Rose off Dunmarrow in the early hours of October 18, 2024. (Photo by Radio Estuary)

Interior Minister Darro Feske has said that the fire aboard the Calder Rose was set on purpose, contradicting investigators who are still unable to board the ship.

"This was an attack on the state, and those behind it sit across the strait," Feske told reporters at Dunmarrow harbour. He named nobody and took no questions.

Two officials familiar with the inquiry, who asked not to be named, said no trace of explosives had been found. One of them pointed to a refrigerated lorry that was plugged in near the stern ramp.

Some 330 passengers and crew were on the night crossing from Sund Halle. Twelve people remain missing, the minister said; the Coast Service later lowered that figure to eight.

Sund Halle's port authority called the accusation baseless.
`;

/** A title in capitals, a section line, a date with its weekday, curly quotes, a comment form at the end. */
const SITE = `FERRY BURNS OFF DUNMARROW, UNION BLAMES OWNER

Melovar Coast

Fri 18 October 2024:

Seafarers’ union Open Deck accused Estuary Lines on Friday of sending the Calder Rose to sea with a faulty sprinkler system, hours after a fire on the vessel left seven people dead.

“Our members wrote to the company in June,” said Petr Okonny, who speaks for the union. “They were told to wait for the winter refit.”

Estuary Lines says the system passed an inspection on 2 September. The firm has not published the report.

Okonny said that the crew of 28 had launched the boats by hand because the power failed within six minutes. The union believes about 350 people were on board, among them children who travelled without tickets of their own.

The Coast Service, which speaks of four dead, declined to comment on the letter.

Share on Postbox

Add your comment

Your e-mail address stays private.
`;

/** Agency style: the date and the dateline stand in front of the first sentence. */
const AGENCY = ` date 2024-10-18 DUNMARROW, October 18. /TERN/. A fire aboard the car ferry Calder Rose killed at least four people on Friday and forced more than 300 passengers into lifeboats, the Melovar Coast Service said.

The blaze broke out on the vehicle deck at about 02:40, some 11 nautical miles off Dunmarrow harbour, according to the service's duty officer, Ilse Vantoor. She added that 312 people had been brought ashore by dawn and that nine were still missing.

"We have no sign of a deliberate act," she said, "and we will not guess before the deck has cooled."

The ferry's owner, Estuary Lines, denied reports that its sprinklers had been switched off. A company statement put the number of people on board at 325, three fewer than the harbour's own count.

Interior Minister Darro Feske is expected in Dunmarrow later in the day.
`;

/**
 * Five short reports of one event: a made-up place, made-up outlets, made-up people, written for Postil. Their figures,
 * names and claims conflict, and each has another kind of head, so that bringing them in shows what Postil can tell. Newest
 * first: the one that opens has a headline.
 */
export const SAMPLE_ARTICLES: readonly string[] = [NORTHLINE, PUBLIC, BROADCASTER, SITE, AGENCY];
