import { describe, expect, expectTypeOf, it } from "vitest";
import { later } from "./later.ts";

interface Said {
  greet(name: string): string;
  count?: (from: number) => Promise<number>;
  title: string;
}

describe("an import that is made later", () => {
  it("is made by the first call, once for all that call meanwhile, and its functions give what they give", async () => {
    let loads = 0;
    const { greet, count } = later(async (): Promise<Said> => {
      loads++;
      return { greet: (name) => `Hello, ${name}`, count: async (from) => from + 1, title: "never called" };
    });
    expectTypeOf(greet).toEqualTypeOf<(name: string) => Promise<string>>();
    expectTypeOf(count).toEqualTypeOf<(from: number) => Promise<number>>();
    expect(loads).toBe(0);
    expect(await Promise.all([greet("Ada"), greet("Grace"), count(1)])).toEqual(["Hello, Ada", "Hello, Grace", 2]);
    expect(await greet("Mary")).toBe("Hello, Mary");
    expect(loads).toBe(1);
  });

  it("that fails is a failure of the call, and is tried again by the next one", async () => {
    let works = false;
    const { greet, count } = later(async (): Promise<Said> => {
      if (!works) throw new Error("no disk today");
      return { greet: (name) => name, title: "" };
    });
    await expect(greet("Ada")).rejects.toThrow("no disk today");
    works = true;
    expect(await greet("Ada")).toBe("Ada");
    await expect(count(1)).rejects.toThrow("has no count");
  });
});
