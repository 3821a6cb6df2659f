/** What comes by while an XML text is read from its beginning to its end. */
export type XmlEvent =
  | { kind: "open"; name: string; attributes: Readonly<Record<string, string>> }
  | { kind: "text"; text: string }
  | { kind: "close"; name: string };

/** Not XML, or more of XML than a file of data needs. */
export class XmlProblem extends Error {}

const deepest = 64;

/**
 * Elements, attributes and texts of an XML text, one after another; no tree is built. A document type, and every entity but the
 * five of XML itself, is refused: they can name files of this machine and grow without end.
 */
export function* readXml(text: string): Generator<XmlEvent> {
  const open: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const words = text.slice(at, next === -1 ? undefined : next);
    if (open.length > 0 && words !== "") yield { kind: "text", text: decodeXml(words) };
    else if (words.trim() !== "") throw new XmlProblem("There is text outside of the elements");
    if (next === -1) break;
    const markup = readMarkup(text, next);
    at = markup.end;
    if (markup.kind === "text" && open.length > 0) yield { kind: "text", text: markup.text };
    if (markup.kind === "open") {
      open.push(markup.name);
      if (open.length > deepest) throw new XmlProblem("The elements stand too deep within one another");
      yield { kind: "open", name: markup.name, attributes: markup.attributes };
    }
    if (markup.kind === "close" || (markup.kind === "open" && markup.isEmpty)) {
      const name = open.pop();
      if (name === undefined || name !== markup.name) throw new XmlProblem(`</${markup.name}> closes nothing`);
      yield { kind: "close", name };
    }
  }
  if (open.length > 0) throw new XmlProblem(`<${open.at(-1)}> is not closed: the file is cut off`);
}

type Markup = { end: number } & (
  | { kind: "skip" }
  | { kind: "text"; text: string }
  | { kind: "open"; name: string; attributes: Record<string, string>; isEmpty: boolean }
  | { kind: "close"; name: string }
);

function readMarkup(text: string, at: number): Markup {
  if (text.startsWith("<!--", at)) return { kind: "skip", end: endOf(text, "-->", at + 4) };
  if (text.startsWith("<?", at)) return { kind: "skip", end: endOf(text, "?>", at + 2) };
  if (text.startsWith("<![CDATA[", at)) {
    const end = endOf(text, "]]>", at + 9);
    return { kind: "text", text: text.slice(at + 9, end - 3), end };
  }
  if (text.startsWith("<!", at)) throw new XmlProblem("It has a document type, which is not read here");
  const end = endOfTag(text, at + 1);
  const inner = text.slice(at + 1, end - 1);
  const closing = /^\/([^\s/>]{1,200})\s*$/.exec(inner)?.[1];
  if (closing !== undefined) return { kind: "close", name: closing, end };
  const isEmpty = inner.endsWith("/");
  const name = /^[^\s/>"'=<]{1,200}/.exec(inner)?.[0];
  if (name === undefined) throw new XmlProblem("There is a < that begins no element");
  return { kind: "open", name, isEmpty, end, attributes: readAttributes(inner.slice(name.length)) };
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found === -1) throw new XmlProblem(`${mark} is missing: the file is cut off`);
  return found + mark.length;
}

/** Behind the `>` that is not within quotation marks. */
function endOfTag(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length && at - from < 100_000; at++) {
    const sign = text[at];
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at + 1;
  }
  throw new XmlProblem("An element is not closed: the file is cut off");
}

function readAttributes(text: string): Record<string, string> {
  const entries = [...text.matchAll(/([^\s"'=/<>]+)\s*=\s*("([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    entries.map(([, name = "", , double, single]) => [name, decodeXml(double ?? single ?? "")] as const),
  );
}

const known: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decodeXml(text: string): string {
  return text.replace(/&([^;&\s]{1,40});?/g, (_, name: string) => {
    const sign = known[name] ?? numeric(name);
    if (sign === undefined) throw new XmlProblem(`It uses the entity &${name.slice(0, 20)};, which is not read here`);
    return sign;
  });
}

function numeric(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  const code = digits?.[1] ? Number.parseInt(digits[1], 16) : Number(digits?.[2] ?? Number.NaN);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
