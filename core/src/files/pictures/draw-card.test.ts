import { expect, it } from "vitest";
import { drawCard } from "./draw-card.ts";
import { openSharp } from "./open-sharp.ts";

it("draws a card of 1200 by 630 on the site's colour, with its logo in the middle, in a few kilobytes", async () => {
  const sharp = await openSharp();
  const logo = await sharp({ create: { width: 300, height: 90, channels: 3, background: "#ff0000" } })
    .png()
    .toBuffer();
  const at = async (card: Buffer, x: number, y: number) => {
    const { data } = await sharp(card)
      .removeAlpha()
      .extract({ left: x, top: y, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [...data];
  };
  const card = await drawCard({ ground: "#006633", logo });
  expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 630, format: "png" });
  expect(card.length).toBeLessThan(30_000);
  expect(await at(card, 5, 5)).toEqual([0, 0x66, 0x33]);
  expect(await at(card, 600, 315)).toEqual([255, 0, 0]);
  expect(await at(card, 320, 130)).toEqual([255, 255, 255]);
  const plain = await drawCard({ ground: "#12304a" });
  expect(await at(plain, 632, 300)).toEqual([0, 0x9e, 0xdb]);
});
