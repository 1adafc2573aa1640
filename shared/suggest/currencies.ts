/** Signs and words of money, with the ISO 4217 code. `unsure`: several countries use it for theirs [N6]. */
interface Money {
  readonly code: string;
  readonly unsure: boolean;
}

const sure = (table: string): [string, Money][] => read(table, false);
const unsure = (table: string): [string, Money][] => read(table, true);
const read = (table: string, isUnsure: boolean): [string, Money][] =>
  table.split('|').map((row) => {
    const [written = '', code = ''] = row.trim().split('=');
    return [written, { code, unsure: isUnsure }];
  });

const SIGNS = new Map([
  ...sure(
    'US$=USD|A$=AUD|AU$=AUD|C$=CAD|CA$=CAD|NZ$=NZD|HK$=HKD|S$=SGD|R$=BRL|€=EUR|£=GBP|₹=INR|₽=RUB|₺=TRY|₪=ILS|₴=UAH',
  ),
  ...sure('₩=KRW|₦=NGN|₫=VND|฿=THB|₱=PHP|zł=PLN|CN¥=CNY|JP¥=JPY'),
  ...unsure('¥=JPY|kr=SEK'),
]);

const WORDS = new Map([
  ...sure(
    'euro=EUR|euros=EUR|sterling=GBP|pounds sterling=GBP|us dollars=USD|u . s . dollars=USD|american dollars=USD',
  ),
  ...sure('canadian dollars=CAD|australian dollars=AUD|yen=JPY|yuan=CNY|renminbi=CNY|swiss francs=CHF|francs=CHF'),
  ...sure(
    'roubles=RUB|rubles=RUB|rouble=RUB|ruble=RUB|hryvnia=UAH|zloty=PLN|zlotys=PLN|forint=HUF|shekel=ILS|shekels=ILS',
  ),
  ...sure('rand=ZAR|naira=NGN|baht=THB|dong=VND|indian rupees=INR|turkish lira=TRY|syrian pounds=SYP'),
  ...unsure('pound=GBP|pounds=GBP|rupees=INR|rupee=INR|lira=TRY|won=KRW|kroner=NOK|kronor=SEK|krona=SEK|riyals=SAR'),
]);

/** Codes that texts write in front of or behind amounts. Those that are English words in capitals (ALL, TOP) are not here. */
const CODES = new Set(
  [
    'USD EUR GBP JPY CNY CHF CAD AUD NZD SEK NOK DKK RUB UAH INR PKR IRR IQD SYP LBP SAR AED QAR KWD EGP ILS ZAR NGN KES',
    'BRL MXN ARS CLP PLN CZK HUF RON KRW SGD HKD IDR THB VND PHP',
  ].flatMap((codes) => codes.split(' ')),
);

/** Where a bare dollar is another than the American one. */
const DOLLARS: { readonly [region: string]: string } = { AU: 'AUD', CA: 'CAD', NZ: 'NZD', HK: 'HKD', SG: 'SGD' };

/** The currency written as this sign or code; `$` is the American dollar unless the language names another country. */
export function currencyOfSign(sign: string, language: string): Money | undefined {
  if (sign === '$') return { code: dollar(language), unsure: false };
  return CODES.has(sign) ? { code: sign, unsure: false } : SIGNS.get(sign);
}

/** The currency named by these words (lower case). */
export function currencyOfWords(words: string, language: string): Money | undefined {
  if (words === 'dollar' || words === 'dollars') return { code: dollar(language), unsure: false };
  return WORDS.get(words);
}

const dollar = (language: string): string => DOLLARS[language.split('-').at(-1)?.toUpperCase() ?? ''] ?? 'USD';
