const limits = { bytes: 20 * 1024 * 1024, pixels: 40_000_000 };

/** What is asked of a picture before it is decoded; in a table, so that the attack suite can take out one. */
export const pictureChecks = {
  limits,
  isSmall: (bytes: number) => bytes <= limits.bytes,
  isDrawable: (width: number, height: number) => width * height <= limits.pixels,
  isStill: (pages: number) => pages <= 1,
};
