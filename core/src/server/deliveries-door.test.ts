import { expect, it } from "vitest";
import type { Deliveries } from "../federation/index.ts";
import { deliveriesDoor } from "./deliveries-door.ts";

it("tells nothing of deliveries to who may not know", async () => {
  const door = deliveriesDoor({ ofObject: async () => [] } as unknown as Deliveries);
  const person = (scopes: string[]) => ({ kind: "person", id: "1", name: "A", role: "editor", scopes }) as const;
  const seen = (scopes: string[]) => door.ofObject("https://a.example/ap/objects/1", person(scopes));
  expect(await seen(["deliveries:read"])).toEqual([]);
  expect(await seen(["admin"])).toEqual([]);
  expect(await seen(["events:draft"])).toBe(undefined);
  expect(await door.ofObject("https://a.example/ap/objects/1", { kind: "public" })).toBe(undefined);
});
