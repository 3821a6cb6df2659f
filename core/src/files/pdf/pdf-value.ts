/** A reference to another object: `12 0 R`. */
export interface PdfRef {
  ref: number;
}

export type PdfDict = ReadonlyMap<string, PdfValue>;

/** As ISO 32000-1 section 7.3 writes them. Names keep their slash; what stands in strings is not read. */
export type PdfValue = number | boolean | string | null | PdfRef | PdfDict | readonly PdfValue[];

export interface ReadValue {
  value: PdfValue;
  /** Where what follows begins. */
  end: number;
}

const deepest = 32;

/** The value that begins at `at`; undefined where there is none, or not all of it. Never goes back, so it takes as long as the text. */
export function readPdfValue(text: string, at: number, depth = 0): ReadValue | undefined {
  const start = skipSpace(text, at);
  if (depth > deepest || start >= text.length) return undefined;
  if (text.startsWith("<<", start)) return readDict(text, start + 2, depth);
  if (text[start] === "[") return readArray(text, start + 1, depth);
  if (text[start] === "(") return readString(text, start + 1);
  if (text[start] === "<") {
    const end = text.indexOf(">", start);
    return end === -1 ? undefined : { value: null, end: end + 1 };
  }
  return readWord(text, start);
}

export function skipSpace(text: string, at: number): number {
  let place = at;
  for (;;) {
    const character = text[place];
    if (character === "%") {
      while (place < text.length && text[place] !== "\n" && text[place] !== "\r") place++;
    } else if (character !== undefined && "\0\t\n\f\r ".includes(character)) place++;
    else return place;
  }
}

function readDict(text: string, at: number, depth: number): ReadValue | undefined {
  const dict = new Map<string, PdfValue>();
  let place = skipSpace(text, at);
  while (!text.startsWith(">>", place)) {
    const key = text[place] === "/" ? readPdfValue(text, place, depth + 1) : undefined;
    const read = key && readPdfValue(text, key.end, depth + 1);
    if (!key || !read) return undefined;
    dict.set(String(key.value), read.value);
    place = skipSpace(text, read.end);
  }
  return { value: dict, end: place + 2 };
}

function readArray(text: string, at: number, depth: number): ReadValue | undefined {
  const values: PdfValue[] = [];
  let place = skipSpace(text, at);
  while (text[place] !== "]") {
    const read = readPdfValue(text, place, depth + 1);
    if (!read) return undefined;
    values.push(read.value);
    place = skipSpace(text, read.end);
  }
  return { value: values, end: place + 1 };
}

function readString(text: string, at: number): ReadValue | undefined {
  let open = 1;
  for (let place = at; place < text.length; place++) {
    const character = text[place];
    if (character === "\\") place++;
    else if (character === "(") open++;
    else if (character === ")" && --open === 0) return { value: null, end: place + 1 };
  }
  return undefined;
}

const reference = /(\d{1,10})[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const word = /\/?[^\0\t\n\f\r ()<>[\]{}/%]{1,127}/y;

function readWord(text: string, start: number): ReadValue | undefined {
  reference.lastIndex = start;
  const to = reference.exec(text);
  if (to) return { value: { ref: Number(to[1]) }, end: reference.lastIndex };
  word.lastIndex = start;
  const [read] = word.exec(text) ?? [];
  if (read === undefined) return undefined;
  const end = start + read.length;
  if (read.startsWith("/")) return { value: read, end };
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(read)) return { value: Number(read), end };
  if (read === "true" || read === "false") return { value: read === "true", end };
  return read === "null" ? { value: null, end } : undefined;
}
