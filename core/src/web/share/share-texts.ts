/** A place where people pass links on, and how much it takes. */
export interface Network {
  id: "fediverse" | "bluesky" | "x" | "linkedin" | "chat" | "mail";
  /** The most that it takes, counted as it counts; undefined: as much as anybody reads. */
  limit: number | undefined;
  count(text: string): number;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const inGraphemes = (text: string) => [...graphemes.segment(text)].length;

/** Mastodon and X count every address as 23, however long it is. */
const withAddresses = (count: (text: string) => number) => (text: string) =>
  text.split(/https?:\/\/\S+/).reduce((all, piece) => all + count(piece), 0) +
  23 * (text.match(/https?:\/\/\S+/g) ?? []).length;

/** X counts most letters beyond Latin, Greek, Cyrillic, Arabic, Hebrew and those of South Asia as two (twitter-text 3). */
const weighed = (text: string) =>
  [...text.normalize("NFC")].reduce((all, letter) => all + (isLight(letter.codePointAt(0) ?? 0) ? 1 : 2), 0);

const light = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

function isLight(code: number): boolean {
  return light.some(([from, to]) => code >= from && code <= to);
}

export const networks: readonly Network[] = [
  { id: "fediverse", limit: 500, count: withAddresses(inGraphemes) },
  { id: "bluesky", limit: 300, count: inGraphemes },
  { id: "x", limit: 280, count: withAddresses(weighed) },
  { id: "linkedin", limit: 3000, count: (text) => text.length },
  { id: "chat", limit: undefined, count: inGraphemes },
  { id: "mail", limit: undefined, count: inGraphemes },
];

export interface Shared {
  title: string;
  /** What a post says besides, the most important first: when, where, in one or two sentences what. */
  lines: readonly string[];
  /** The clean address. */
  address: string;
}

/** A text that the network takes whole, with as many of the lines as there is room for; it ends with the address. */
export function shareText({ title, lines, address }: Shared, { limit, count }: Network): string {
  const join = (parts: readonly string[]) => [...parts, address].join("\n\n");
  const fits = (parts: readonly string[]) => limit === undefined || count(join(parts)) <= limit;
  if (!fits([title])) return join([cutTo(title, (cut) => fits([cut]))]);
  const parts = [title];
  for (const line of lines) {
    if (fits([...parts, line])) parts.push(line);
    else {
      const cut = cutTo(line, (shorter) => fits([...parts, shorter]));
      if (cut.length > 40) parts.push(cut);
      break;
    }
  }
  return join(parts);
}

/** The longest beginning that fits, ending with a whole word where there are words. */
function cutTo(text: string, fits: (cut: string) => boolean): string {
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${letters.slice(0, middle).join("")}…`)) low = middle;
    else high = middle - 1;
  }
  const cut = letters.slice(0, low).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Where a person's own program or account opens with the text in it; nothing is asked there before it is pressed. */
export function shareLink({ id }: Network, { title, address }: Shared, text: string): string | undefined {
  const encoded = encodeURIComponent(text);
  switch (id) {
    case "mail":
      return `mailto:?subject=${encodeURIComponent(title)}&body=${encoded}`;
    case "fediverse":
      return `https://mastodonshare.com/?text=${encodeURIComponent(text.replace(/\s+\S+$/, ""))}&url=${encodeURIComponent(address)}`;
    case "bluesky":
      return `https://bsky.app/intent/compose?text=${encoded}`;
    case "x":
      return `https://x.com/intent/post?text=${encoded}`;
    case "linkedin":
      return `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(address)}`;
    case "chat":
      return undefined;
  }
}

export function chatLinks({ address }: Shared, text: string): { id: "whatsapp" | "telegram"; href: string }[] {
  const words = encodeURIComponent(text.replace(/\s+\S+$/, ""));
  return [
    { id: "whatsapp", href: `https://wa.me/?text=${encodeURIComponent(text)}` },
    { id: "telegram", href: `https://t.me/share/url?url=${encodeURIComponent(address)}&text=${words}` },
  ];
}
