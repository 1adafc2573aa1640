/** Persons counted; not a unit of UCUM. */
export const PEOPLE = 'people';
/** Parts in a hundred. */
export const PERCENT = '%';

/** A unit as data: its code, what people read, and how texts write it. Codes are UCUM (case-sensitive). */
export interface UnitDefinition {
  readonly code: string;
  readonly label: string;
  /** As words, lower case; singular and plural. */
  readonly words: readonly string[];
  /** As short signs, case as written. */
  readonly signs: readonly string[];
}

const unit = (code: string, label: string, words: string, signs = ''): UnitDefinition => ({
  code,
  label,
  words: words.split('|').filter((word) => word !== ''),
  signs: signs.split('|').filter((sign) => sign !== ''),
});

/** The units that are read from words and offered for choice, besides people, percent and currencies. */
export const UNITS: readonly UnitDefinition[] = [
  unit('pp', 'percentage points', 'percentage point|percentage points', 'pp'),
  unit('km', 'kilometres', 'kilometre|kilometres|kilometer|kilometers', 'km'),
  unit('m', 'metres', 'metre|metres|meter|meters', 'm'),
  unit('cm', 'centimetres', 'centimetre|centimetres|centimeter|centimeters', 'cm'),
  unit('mm', 'millimetres', 'millimetre|millimetres|millimeter|millimeters', 'mm'),
  unit('[mi_i]', 'miles', 'mile|miles', 'mi'),
  unit('[nmi_i]', 'nautical miles', 'nautical mile|nautical miles', 'nmi'),
  unit('[ft_i]', 'feet', 'foot|feet', 'ft'),
  unit('[in_i]', 'inches', 'inch|inches'),
  unit('[yd_i]', 'yards', 'yard|yards', 'yd'),
  unit(
    'km2',
    'square kilometres',
    'square kilometre|square kilometres|square kilometer|square kilometers|sq km',
    'km²',
  ),
  unit('m2', 'square metres', 'square metre|square metres|square meter|square meters|sq m', 'm²'),
  unit('[smi_us]', 'square miles', 'square mile|square miles'),
  unit('[sft_i]', 'square feet', 'square foot|square feet|sq ft'),
  unit('har', 'hectares', 'hectare|hectares', 'ha'),
  unit('[acr_us]', 'acres', 'acre|acres'),
  unit('m3', 'cubic metres', 'cubic metre|cubic metres|cubic meter|cubic meters', 'm³'),
  unit('L', 'litres', 'litre|litres|liter|liters', 'L|l'),
  unit('[gal_us]', 'gallons', 'gallon|gallons'),
  unit('[bbl_us]', 'barrels', 'barrel|barrels', 'bbl'),
  unit('t', 'tonnes', 'tonne|tonnes|metric ton|metric tons', 't'),
  unit('kg', 'kilograms', 'kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos', 'kg'),
  unit('g', 'grams', 'gram|grams|gramme|grammes', 'g'),
  unit('mg', 'milligrams', 'milligram|milligrams', 'mg'),
  unit('[lb_av]', 'pounds (weight)', '', 'lb|lbs'),
  unit('[oz_av]', 'ounces', 'ounce|ounces', 'oz'),
  unit('s', 'seconds', 'second|seconds', 's|sec'),
  unit('min', 'minutes', 'minute|minutes', 'min'),
  unit('h', 'hours', 'hour|hours', 'h|hr|hrs'),
  unit('d', 'days', 'day|days'),
  unit('wk', 'weeks', 'week|weeks'),
  unit('mo', 'months', 'month|months'),
  unit('a', 'years', 'year|years|yr|yrs'),
  unit('Cel', 'degrees Celsius', 'degrees celsius|degree celsius|degrees centigrade|celsius', '°C|C|℃'),
  unit('[degF]', 'degrees Fahrenheit', 'degrees fahrenheit|degree fahrenheit|fahrenheit', '°F|F|℉'),
  unit('km/h', 'kilometres an hour', 'kilometres per hour|kilometers per hour|kilometres an hour', 'km/h|kmh|kph'),
  unit('[mi_i]/h', 'miles an hour', 'miles per hour|miles an hour', 'mph'),
  unit('[kn_i]', 'knots', 'knot|knots', 'kn'),
  unit('W', 'watts', 'watt|watts', 'W'),
  unit('kW', 'kilowatts', 'kilowatt|kilowatts', 'kW'),
  unit('MW', 'megawatts', 'megawatt|megawatts', 'MW'),
  unit('GW', 'gigawatts', 'gigawatt|gigawatts', 'GW'),
  unit('kW.h', 'kilowatt-hours', 'kilowatt hour|kilowatt hours|kilowatt-hours', 'kWh'),
  unit('MW.h', 'megawatt-hours', 'megawatt hour|megawatt hours|megawatt-hours', 'MWh'),
  unit('GW.h', 'gigawatt-hours', 'gigawatt hour|gigawatt hours|gigawatt-hours', 'GWh'),
];

/** How percent is written. */
const PERCENT_WORDS = ['%', '٪', '％', 'percent', 'per cent', 'pct', 'prozent'];

const byWord = new Map(UNITS.flatMap(({ code, words }) => words.map((word) => [word, code] as const)));
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
