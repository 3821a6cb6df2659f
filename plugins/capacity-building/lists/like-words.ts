/** Every one of the first eight words for `like`; signs that mean something there are looked for as if they were not there. */
export function likeWords(q = ""): string[] {
  const words = q
    .toLowerCase()
    .replace(/[%_\\]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  return words.slice(0, 8).map((word) => `%${word}%`);
}
