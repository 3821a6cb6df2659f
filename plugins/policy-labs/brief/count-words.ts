/** How many words a text has, as its readers count them: also in languages that put no spaces between words. */
export function countWords(text: string, lang: string): number {
  let count = 0;
  for (const { isWordLike } of segmenterOf(lang).segment(withoutMarks(text))) if (isWordLike) count++;
  return count;
}

/** Addresses of links and signs of Markdown are no words. */
function withoutMarks(text: string): string {
  return text
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/[’']/g, "\u2019");
}

function segmenterOf(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: "word" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "word" });
  }
}
