import { Refusal } from "../../../kit/index.ts";
import type { Command } from "../../../plugin/index.ts";
import { attendedOf, countPlaces } from "../count-places.ts";
import { placeStates } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { findForm } from "../store/form-store.ts";
import { listPlaces } from "../store/place-store.ts";
import { event, idOf } from "./open-commands.ts";

export const listCommand: Command<RegistrationCtx> = {
  summary: "Show who registered to an event; what people need to take part is left out",
  example: "nri registration list 01k9zq0c3v5m8t2r7x4w6y1bnd --state waiting",
  arguments: [event],
  options: [{ flags: "--state <state>", description: `only those: ${placeStates.join(", ")}` }],
  async run(ctx, input) {
    const id = idOf(input);
    const form = await findForm(ctx.db, id);
    if (form === undefined) throw new Refusal("not-found", { message: "Registration to this event was never opened." });
    const asked = input.options["state"];
    const states = asked === undefined ? undefined : placeStates.filter((state) => state === asked);
    if (states?.length === 0) throw new Refusal("bad-request", { message: `States are ${placeStates.join(", ")}.` });
    const people = (await listPlaces(ctx.db, { event: id, states })).filter(({ name }) => name !== "");
    const counts = form.kept ?? (await countPlaces(ctx.db, id));
    const lines = people.map(({ code, state, mode, name, email, attended }) =>
      [code.toUpperCase(), state.padEnd(9), mode.padEnd(6), attended ? "came" : "    ", name, email ?? ""].join("  "),
    );
    const came = attendedOf(counts);
    const sum = `${counts.confirmed} confirmed, ${counts.waiting} waiting, ${counts.cancelled} cancelled; came: ${came ?? "not reported"}`;
    const shown = people.map(({ id: place, code, state, mode, name, email, attended }) => {
      return { id: place, code, state, mode, name, email, attended: attended?.mode };
    });
    return { text: [...lines, sum].join("\n"), data: { counts, people: shown } };
  },
};
