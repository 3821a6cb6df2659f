import { describe, expect, it } from "vitest";
import { parseStrictJson } from "./strict-json.ts";

const parse = (text: string | Buffer) => parseStrictJson(Buffer.from(text as string));
const nested = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${"}".repeat(depth - 1)}`;
const wide = (count: number) => `{"a":[${Array.from({ length: count }, () => "0").join(",")}]}`;

const pairs: [name: string, refused: string | Buffer, control: string][] = [
  ["a key twice", '{"a":1,"a":2}', '{"a":1,"b":2}'],
  ["a key twice, once escaped", '{"id":1,"\\u0069d":2}', '{"id":1,"\\u0069e":2}'],
  ["a key twice deep inside", '{"a":[{"b":{"c":1,"c":1}}]}', '{"a":[{"b":{"c":1,"d":1}}]}'],
  ["__proto__", '{"__proto__":{"admin":true}}', '{"__prot__":{"admin":true}}'],
  ["__proto__ escaped", '{"a":{"__pro\\u0074o__":1}}', '{"a":{"__pro\\u0074o_":1}}'],
  ["33 levels", nested(33), nested(32)],
  ["33 levels of lists", `{"a":${"[".repeat(32)}${"]".repeat(32)}}`, `{"a":${"[".repeat(31)}${"]".repeat(31)}}`],
  ["more than 20,000 values", wide(20_000), wide(19_998)],
  ["broken UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), '{"é":1}'],
  ["a byte order mark", '\ufeff{"a":1}', '{"a":1}'],
  ["U+0000", '{"a":"x\\u0000"}', '{"a":"x\\\\u0000"}'],
  ["U+0000 in a key and a list", '{"a":["\\u0000"]}', '{"a":["\\\\u0000"]}'],
  ["half a surrogate pair", '{"a":"\\ud800"}', '{"a":"\\ud83d\\ude00 \\\\ud800"}'],
  ["half a pair in a key and a list", '{"\\uDC00":1,"a":["\\udfff\\ud800"]}', '{"\\uD83D\\uDE00":["\\ud7ff"]}'],
  ["a list", "[1]", '{"a":[1]}'],
  ["a text", '"text"', '{"a":"text"}'],
  ["nothing", "", "{}"],
  ["an open string", '{"a":"b', '{"a":"b"}'],
  ["something after the end", '{"a":1} x', '{"a":1} '],
  ["a comment", '{"a":1/**/}', '{"a":"1/**/"}'],
  ["NaN", '{"a":NaN}', '{"a":"NaN"}'],
];

describe("strict JSON", () => {
  it.each(pairs)("refuses %s", (_name, refused, control) => {
    expect(parse(refused)).toBeUndefined();
    expect(parse(control)).toEqual(JSON.parse(control));
  });

  it("is not misled by brackets, colons and quotes inside texts", () => {
    const value = { 'a":{[,': '\\"}]:,{', b: "\\", "c\\": ['"', '\\\\"', "{{{{"] };
    expect(parse(JSON.stringify(value))).toEqual(value);
  });

  it("tells of keywords, but not of those inside a context", () => {
    const seen: string[] = [];
    const text = '{"@context":{"x":{"@id":"y"}},"a":[{"@type":"z","b":{"@context":"c"}}],"\\u0040id":1}';
    parseStrictJson(Buffer.from(text), (key) => seen.push(key));
    expect(seen).toEqual(["@context", "@type", "@context", "@id"]);
  });

  it("survives 500 KiB of brackets without a deep recursion", () => {
    expect(parse("[".repeat(500_000))).toBeUndefined();
    expect(parse('{"a":'.repeat(100_000))).toBeUndefined();
  });
});
