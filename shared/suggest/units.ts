import type { Words } from '../words/words.ts';

/** Persons counted; not a unit of UCUM. */
export const PEOPLE = 'people';
/** Parts in a hundred. */
export const PERCENT = '%';

/** The units of UCUM that are known here: each has its name. */
type UnitCode = keyof Words['units'];

/** A unit as data: its code, and how texts write it. Codes are UCUM (case-sensitive); `words.units` has what people read. */
export interface UnitDefinition {
  readonly code: UnitCode;
  /** As words, lower case; singular and plural. */
  readonly words: readonly string[];
  /** As short signs, case as written. */
  readonly signs: readonly string[];
}

const unit = (code: UnitCode, words: string, signs = ''): UnitDefinition => ({
  code,
  words: words.split('|').filter((word) => word !== ''),
  signs: signs.split('|').filter((sign) => sign !== ''),
});

/** The units that are read from words and offered for choice, besides people, percent and currencies. */
export const UNITS: readonly UnitDefinition[] = [
  unit('pp', 'percentage point|percentage points', 'pp'),
  unit('km', 'kilometre|kilometres|kilometer|kilometers', 'km'),
  unit('m', 'metre|metres|meter|meters', 'm'),
  unit('cm', 'centimetre|centimetres|centimeter|centimeters', 'cm'),
  unit('mm', 'millimetre|millimetres|millimeter|millimeters', 'mm'),
  unit('[mi_i]', 'mile|miles', 'mi'),
  unit('[nmi_i]', 'nautical mile|nautical miles', 'nmi'),
  unit('[ft_i]', 'foot|feet', 'ft'),
  unit('[in_i]', 'inch|inches'),
  unit('[yd_i]', 'yard|yards', 'yd'),
  unit('km2', 'square kilometre|square kilometres|square kilometer|square kilometers|sq km', 'km²'),
  unit('m2', 'square metre|square metres|square meter|square meters|sq m', 'm²'),
  unit('[smi_us]', 'square mile|square miles'),
  unit('[sft_i]', 'square foot|square feet|sq ft'),
  unit('har', 'hectare|hectares', 'ha'),
  unit('[acr_us]', 'acre|acres'),
  unit('m3', 'cubic metre|cubic metres|cubic meter|cubic meters', 'm³'),
  unit('L', 'litre|litres|liter|liters', 'L|l'),
  unit('[gal_us]', 'gallon|gallons'),
  unit('[bbl_us]', 'barrel|barrels', 'bbl'),
  unit('t', 'tonne|tonnes|metric ton|metric tons', 't'),
  unit('kg', 'kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos', 'kg'),
  unit('g', 'gram|grams|gramme|grammes', 'g'),
  unit('mg', 'milligram|milligrams', 'mg'),
  unit('[lb_av]', '', 'lb|lbs'),
  unit('[oz_av]', 'ounce|ounces', 'oz'),
  unit('s', 'second|seconds', 's|sec'),
  unit('min', 'minute|minutes', 'min'),
  unit('h', 'hour|hours', 'h|hr|hrs'),
  unit('d', 'day|days'),
  unit('wk', 'week|weeks'),
  unit('mo', 'month|months'),
  unit('a', 'year|years|yr|yrs'),
  unit('Cel', 'degrees celsius|degree celsius|degrees centigrade|celsius', '°C|C|℃'),
  unit('[degF]', 'degrees fahrenheit|degree fahrenheit|fahrenheit', '°F|F|℉'),
  unit('km/h', 'kilometres per hour|kilometers per hour|kilometres an hour', 'km/h|kmh|kph'),
  unit('[mi_i]/h', 'miles per hour|miles an hour', 'mph'),
  unit('[kn_i]', 'knot|knots', 'kn'),
  unit('W', 'watt|watts', 'W'),
  unit('kW', 'kilowatt|kilowatts', 'kW'),
  unit('MW', 'megawatt|megawatts', 'MW'),
  unit('GW', 'gigawatt|gigawatts', 'GW'),
  unit('kW.h', 'kilowatt hour|kilowatt hours|kilowatt-hours', 'kWh'),
  unit('MW.h', 'megawatt hour|megawatt hours|megawatt-hours', 'MWh'),
  unit('GW.h', 'gigawatt hour|gigawatt hours|gigawatt-hours', 'GWh'),
];

/** How percent is written. */
const PERCENT_WORDS = ['%', '٪', '％', 'percent', 'per cent', 'pct', 'prozent'];

const byWord = new Map<string, string>(UNITS.flatMap(({ code, words }) => words.map((word) => [word, code] as const)));
const bySign = new Map(UNITS.flatMap(({ code, signs }) => signs.map((sign) => [sign, code] as const)));
for (const word of PERCENT_WORDS) byWord.set(word, PERCENT);

/** The unit written as these words (lower case); undefined for none. */
export const unitOfWords = (words: string): string | undefined => byWord.get(words);
/** The unit written as this sign, case as written; undefined for none. */
export const unitOfSign = (sign: string): string | undefined => bySign.get(sign);
/** Words that are a unit in some texts and another one elsewhere, with the more usual one [N6]. */
export const UNSURE_UNITS: ReadonlyMap<string, string> = new Map([
  ['ton', 't'],
  ['tons', 't'],
  ['degree', 'Cel'],
  ['degrees', 'Cel'],
  ['°', 'Cel'],
]);
