/** How somebody looks at a page. */
export interface Look {
  lang: "ar" | "en" | "fr" | "ru" | "zh";
  width: 320 | 1280;
  scheme: "dark" | "light";
}

const narrow: Look = { lang: "ar", width: 320, scheme: "light" };

/**
 * test/browser/every-page sees each page wide in English and narrow in Arabic. What looks at pages in states of its own does so
 * in the harder of the two; in all of these with `CHECK_FULL=1`.
 */
export const looks: readonly Look[] = process.env["CHECK_FULL"]
  ? [
      narrow,
      { lang: "en", width: 1280, scheme: "light" },
      { lang: "ar", width: 1280, scheme: "light" },
      { lang: "en", width: 320, scheme: "dark" },
      { lang: "fr", width: 1280, scheme: "dark" },
      { lang: "ru", width: 320, scheme: "light" },
      { lang: "zh", width: 1280, scheme: "dark" },
    ]
  : [narrow];
