/** What people are called when they are counted: `3,000 inmates` has the unit people [N5]. Plurals in -s are formed. */
const REGULAR = `
  person individual boy girl adult teenager minor pensioner citizen civilian resident inhabitant villager local tenant
  homeowner neighbour foreigner national friend relative parent mother father brother sister son daughter sibling couple
  inmate prisoner detainee captive hostage suspect convict defendant escapee criminal offender attacker assailant
  bomber hijacker smuggler trafficker robber killer spy rioter looter juror witness
  soldier troop fighter militant insurgent rebel officer guard commander veteran conscript reservist marine sailor pilot
  jihadist extremist terrorist recruit operative cadet peacekeeper observer inspector contractor agent
  passenger member traveller tourist visitor guest driver commuter pedestrian cyclist survivor victim death patient
  evacuee rescuer diver paramedic responder swimmer climber
  worker employee miner teacher nurse doctor physician medic student pupil scholar scientist researcher engineer farmer
  journalist reporter lawyer judge staffer aide executive expert analyst artist actor writer author musician intern
  graduate trainee
  voter supporter protester protestor demonstrator activist volunteer delegate lawmaker legislator senator minister
  official diplomat candidate councillor leader backer opponent rival governor mayor representative dissident taxpayer
  migrant refugee immigrant returnee pilgrim worshipper priest monk nun bishop
  player fan spectator athlete user customer subscriber client shareholder donor viewer reader listener respondent
  follower participant attendee applicant shopper consumer winner finalist
`;

const SINGULAR =
  'man woman child baby gunman policeman fisherman casualty fatality injury deputy dead killed injured missing';

const PLURAL = `
  people persons men women children babies gunmen policemen fishermen servicemen firefighters firemen police crew staff
  personnel casualties fatalities injuries deputies witnesses spies dead killed injured wounded missing hurt homeless
  unemployed displaced arrested detained souls seafarers
`;

const words = (list: string): string[] => list.trim().split(/\s+/);

const ONE: ReadonlySet<string> = new Set([...words(REGULAR), ...words(SINGULAR)]);
const SEVERAL: ReadonlySet<string> = new Set([...words(REGULAR).map((word) => `${word}s`), ...words(PLURAL)]);

/**
 * Whether a word, in lower case, names that many people. Of several, only a plural does: in `11 terrorist attacks` the
 * people are not what is counted.
 */
export const isPeople = (word: string, count: number): boolean => SEVERAL.has(word) || (count === 1 && ONE.has(word));
