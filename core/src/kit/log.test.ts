import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLog } from "./log.ts";

function logOf(fields: Record<string, unknown>, message = "x"): string[] {
  const lines: string[] = [];
  createLog("info", { write: (line) => lines.push(line) }).info(fields, message);
  return lines;
}

describe("the log", () => {
  it("is one line an entry, whatever strangers send, and gives it back as it was", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'a"\\\n\r\0\u001b\u007f\u009b\u0085\u2028\u2029\u202e\u200f\ufeffé😀'),
    });
    fc.assert(
      fc.property(hostile, hostile, (value, message) => {
        const lines = logOf({ keyId: value }, message);
        expect(lines).toHaveLength(1);
        const [line = ""] = lines;
        expect(line.endsWith("\n")).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
        expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e\u200f\ufeff]/);
        expect(JSON.parse(line)).toMatchObject({ keyId: value, msg: message });
      }),
    );
  });

  it("hides what is called a secret", () => {
    expect(logOf({ given: { token: "abc", secret: "def", privateKey: "ghi" } })[0]).not.toMatch(/abc|def|ghi/);
  });
});
