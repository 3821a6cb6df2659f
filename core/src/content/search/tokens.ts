/**
 * Words for the full-text index, the same for both databases and for texts and questions alike: lower case, without
 * accents (also Arabic and Hebrew vowel signs and tatweel), Arabic words without their article, and one character a word in scripts without spaces.
 */
export function toTokens(text: string): string[] {
  return asciiTokens(text) ?? toWords(text).flat();
}

/** The same, where the characters of one unspaced word stay together, as a phrase. */
export function toWords(text: string): string[][] {
  const tokens = asciiTokens(text);
  if (tokens) return tokens.map((token) => [token]);
  const plain = text.normalize("NFKD").replace(marks, "").normalize("NFC").toLowerCase().replace(/[ةى]/g, alike);
  return (plain.match(word) ?? []).map((one) => one.replace(article, "")).flatMap(splitScripts);
}

/** Most texts: nothing in them has accents, forms or a script without spaces. The same as the long way, in a fifth of its time. */
function asciiTokens(text: string): string[] | undefined {
  if (beyondAscii.test(text)) return undefined;
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((token) => token.slice(0, longest));
}

const beyondAscii = /[\u0080-\uffff]/;
const longest = 60;

/** How a page of rich text is read: without tags, entities and Markdown's addresses. */
export function plainOf(text: string): string {
  return text
    .replace(/<[^<>]{0,2000}>/g, " ")
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, " ")
    .replace(/\]\([^()\s]{0,2000}\)/g, "] ");
}

const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;

/**
 * The Arabic article, with the particles that are written in one with it: حوكمة finds الحوكمة, and للإنترنت is found by إنترنت. Words
 * that only begin with these letters lose them too, in texts and questions alike.
 */
const article = /^(?:(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{2}))+/u;

/** Written either way in Arabic: teh marbuta as heh, alef maksura as yeh. */
function alike(letter: string): string {
  return letter === "ة" ? "ه" : "ي";
}

function splitScripts(chunk: string): string[][] {
  if (!chunk.match(unspaced)) return [[chunk.slice(0, longest)]];
  const words: string[][] = [];
  let rest = 0;
  let run: string[] = [];
  for (const { 0: character, index } of chunk.matchAll(unspaced)) {
    if (index > rest) {
      if (run.length > 0) words.push(run);
      words.push([chunk.slice(rest, index)]);
      run = [];
    }
    run.push(character);
    rest = index + character.length;
  }
  words.push(run);
  if (rest < chunk.length) words.push([chunk.slice(rest)]);
  return words;
}
