/** What is likely for an initiative of a country: offered in forms, never decided for anybody. */
export interface CountryDefaults {
  /** IANA names, the capital's first; empty where nobody lives. */
  zones: readonly string[];
  /** 1 is Monday, 7 is Sunday. */
  firstDay: number;
  /** Of the seven that the interface speaks: official or commonly used in public life, the likeliest first. */
  languages: readonly string[];
}

/** @example countryDefaults("KE") // { zones: ["Africa/Nairobi"], firstDay: 7, languages: ["en"] } */
export function countryDefaults(country: string): CountryDefaults {
  // The runtime's own tables (Unicode CLDR), which follow the IANA list; TypeScript does not know them yet.
  const locale: Tables = new Intl.Locale(`und-${country}`);
  const zones = (locale.getTimeZones?.() ?? []).map((zone) => newNames[zone] ?? zone);
  const [main = zones[0]] = Object.hasOwn(capitalZone, country) ? [capitalZone[country]] : [];
  return {
    zones: main === undefined ? [] : [main, ...zones.filter((zone) => zone !== main)],
    firstDay: locale.getWeekInfo?.().firstDay ?? 1,
    languages: spoken[country] ?? ["en"],
  };
}

type Tables = Intl.Locale & { getTimeZones?(): string[] | undefined; getWeekInfo?(): { firstDay: number } };

/** CLDR keeps the first name that a zone ever had; people know these. */
const newNames: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Of countries with several zones, where the capital or most people are. */
const capitalZone: Readonly<Record<string, string>> = {
  AR: "America/Argentina/Buenos_Aires",
  AU: "Australia/Sydney",
  BR: "America/Sao_Paulo",
  CA: "America/Toronto",
  CD: "Africa/Kinshasa",
  CL: "America/Santiago",
  CN: "Asia/Shanghai",
  CY: "Asia/Nicosia",
  DE: "Europe/Berlin",
  EC: "America/Guayaquil",
  ES: "Europe/Madrid",
  FM: "Pacific/Pohnpei",
  GL: "America/Nuuk",
  ID: "Asia/Jakarta",
  KI: "Pacific/Tarawa",
  KZ: "Asia/Almaty",
  MH: "Pacific/Majuro",
  MN: "Asia/Ulaanbaatar",
  MX: "America/Mexico_City",
  MY: "Asia/Kuala_Lumpur",
  NZ: "Pacific/Auckland",
  PF: "Pacific/Tahiti",
  PG: "Pacific/Port_Moresby",
  PS: "Asia/Hebron",
  PT: "Europe/Lisbon",
  RU: "Europe/Moscow",
  UA: "Europe/Kyiv",
  US: "America/New_York",
  UZ: "Asia/Tashkent",
};

/** Every other country begins with English, which is a guess too. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  ...each("AE BH EG IQ JO KW OM PS QA SA SY YE LY SD", ["ar", "en"]),
  ...each("DZ LB MA MR TN", ["ar", "fr"]),
  ...each("DJ KM TD", ["fr", "ar"]),
  ...each("SO", ["ar", "en"]),
  ...each("BF BJ BI BL CD CF CG CI FR GA GF GN GP HT LU MC MF MG ML MQ NC NE PF PM RE SN TG WF YT", ["fr"]),
  ...each("BE CH", ["fr", "en"]),
  ...each("CM", ["fr", "en"]),
  ...each("CA RW SC VU MU", ["en", "fr"]),
  ...each("AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PY SV UY VE", ["es"]),
  ...each("PR", ["es", "en"]),
  ...each("GQ", ["es", "fr", "pt"]),
  ...each("AO BR CV GW MZ PT ST", ["pt"]),
  ...each("TL", ["pt", "en"]),
  ...each("BY KG KZ RU TJ", ["ru"]),
  ...each("AM AZ MD TM UZ", ["en", "ru"]),
  ...each("CN", ["zh"]),
  ...each("HK", ["zh", "en"]),
  ...each("MO", ["zh", "pt"]),
  ...each("SG", ["en", "zh"]),
};

function each(countries: string, languages: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(countries.split(" ").map((country) => [country, languages]));
}
