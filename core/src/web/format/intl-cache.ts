/** Intl constructors cost 20–100 µs each, so every formatter is made once per locale and options. */
export interface IntlCache {
  getDateTimeFormat(locales?: string | string[], options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat;
  getNumberFormat(locales?: string | string[], options?: Intl.NumberFormatOptions): Intl.NumberFormat;
  getPluralRules(locales?: string | string[], options?: Intl.PluralRulesOptions): Intl.PluralRules;
}

export function createIntlCache(): IntlCache {
  return {
    getDateTimeFormat: remember((locales, options) => new Intl.DateTimeFormat(locales, options)),
    getNumberFormat: remember((locales, options) => new Intl.NumberFormat(locales, options)),
    getPluralRules: remember((locales, options) => new Intl.PluralRules(locales, options)),
  };
}

/** Zones come from strangers' events, so the number of formatters kept is bounded. */
const limit = 500;

function remember<Options, Formatter>(make: (locales?: string | string[], options?: Options) => Formatter) {
  const made = new Map<string, Formatter>();
  return (locales?: string | string[], options?: Options) => {
    const key = `${locales}${JSON.stringify(options)}`;
    let formatter = made.get(key);
    if (formatter === undefined) {
      if (made.size >= limit) made.clear();
      formatter = make(locales, options);
      made.set(key, formatter);
    }
    return formatter;
  };
}
