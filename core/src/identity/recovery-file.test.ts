import { createSecretKey, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseRecoveryFile, parseRecoveryKey, toRecoveryFile, toRecoveryKey } from "./recovery-file.ts";

const masterKey = createSecretKey(randomBytes(32));
const origin = "https://igf.example";
const text = toRecoveryFile({ origin, masterKey, madeAt: Date.UTC(2026, 10, 20) });

describe("the recovery file", () => {
  it("gives back origin and master key", () => {
    const parsed = parseRecoveryFile(text);
    expect(parsed.ok && parsed.value.origin).toBe(origin);
    expect(parsed.ok && parsed.value.masterKey.equals(masterKey)).toBe(true);
    expect(text).toContain("Made: 2026-11-20");
  });

  it("survives being saved with other line ends", () => {
    expect(parseRecoveryFile(text.replaceAll("\n", "\r\n")).ok).toBe(true);
  });

  it("takes the key as people type it", () => {
    const typed = toRecoveryKey(masterKey)
      .toLowerCase()
      .replaceAll("-", "  ")
      .replaceAll("0", "o")
      .replaceAll("1", "l");
    const parsed = parseRecoveryKey(typed);
    expect(parsed.ok && parsed.value.equals(masterKey)).toBe(true);
  });

  it("finds a mistyped character, a missing one and two that changed places", () => {
    const code = toRecoveryKey(masterKey).replaceAll("-", "");
    const at = [...code].findIndex((character, index) => character !== code[index + 1]);
    const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
    const wrong = (code.startsWith("A") ? "B" : "A") + code.slice(1);
    expect(parseRecoveryKey(wrong)).toMatchObject({ ok: false, problems: [{ message: /does not add up/ }] });
    expect(parseRecoveryKey(swapped)).toMatchObject({ ok: false, problems: [{ message: /does not add up/ }] });
    expect(parseRecoveryKey(code.slice(1))).toMatchObject({
      ok: false,
      problems: [{ message: /58 .* 57 were given/ }],
    });
    expect(parseRecoveryKey(`U${code.slice(1)}`)).toMatchObject({
      ok: false,
      problems: [{ message: /never the letter U/ }],
    });
    expect(parseRecoveryFile("hello").ok).toBe(false);
  });
});
