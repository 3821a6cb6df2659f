/** Two or three letters for an initiative without a logo: `Kenya IGF` -> `KI`, `IGF` -> `IGF`, `منتدى حوكمة` -> `مح`. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = ""] = words;
  if (words.length === 1) return [...first].slice(0, first === first.toUpperCase() ? 3 : 1).join("");
  const capital = words.filter((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word));
  return (capital.length > 1 ? capital : words)
    .slice(0, 3)
    .map((word) => [...word][0])
    .join("")
    .toUpperCase();
}
