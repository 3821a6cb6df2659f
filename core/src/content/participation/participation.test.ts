import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openContent } from "../fixtures/open-content.ts";
import { events, participation } from "../index.ts";
import { countSpeakers, parseFigures, parseNewEvent, publicViewer, type Speaker } from "../types/index.ts";

const speakers: Speaker[] = [
  { role: "panellist", stakeholderGroup: "government", regionalGroup: "african", mode: "onsite", personKey: "p1" },
  { role: "moderator", stakeholderGroup: "government", mode: "online", firstTime: true, personKey: "p1" },
  { role: "panellist", firstTime: false, personKey: "p2" },
];

const expected = {
  total: 3,
  people: 2,
  byRole: { counts: { panellist: 2, moderator: 1 }, notReported: 0 },
  byStakeholderGroup: { counts: { government: 2 }, notReported: 1 },
  byRegionalGroup: { counts: { african: 1 }, notReported: 2 },
  byMode: { counts: { onsite: 1, online: 1 }, notReported: 1 },
  byExperience: { counts: { first: 1, returning: 1 }, notReported: 1 },
};

describeOnBothDatabases("participation", (open) => {
  it("counts speaking roles of an event and its sessions, once they are public", async () => {
    const content = openContent(await open());
    const add = async (fields: object) => {
      const parsed = parseNewEvent({ name: "Forum", startDate: "2027-05-04", zone: "Etc/UTC", ...fields });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return content.transaction((tx) => events.add(tx, { event: parsed.value }));
    };
    const forum = await add({ speakers: speakers.slice(0, 1) });
    const session = await add({ superEvent: forum.id, speakers: speakers.slice(1) });
    expect((await participation.speakingRoles(content.db, { event: forum.id })).total).toBe(0);
    for (const { id } of [forum, session]) await content.transaction((tx) => events.publish(tx, { id }));
    expect(await participation.speakingRoles(content.db, { event: forum.id })).toEqual(expected);
    expect(await participation.speakingRoles(content.db, { source: "local" })).toEqual(expected);
    expect((await participation.speakingRoles(content.db, { event: session.id })).total).toBe(2);
    expect(countSpeakers(speakers)).toEqual(expected);
    await content.transaction((tx) => events.withdraw(tx, session));
    expect((await participation.speakingRoles(content.db, {})).total).toBe(1);
  });

  it("takes neither names nor pseudonyms of remote speakers, and says that people are not known", async () => {
    const content = openContent(await open());
    const origin = "https://ke.example";
    const parsed = parseNewEvent({
      name: "Forum",
      startDate: "2027-05-04",
      zone: "Etc/UTC",
      speakers: [{ role: "panellist", name: "A. B.", nameConsent: true, personKey: "p1" }],
    });
    if (!parsed.ok) throw new Error("not an event");
    const iri = `${origin}/ap/objects/1`;
    const from = { iri, origin, owner: `${origin}/ap/actors/kigf` };
    await content.transaction((tx) => events.receiveRemote(tx, { ...from, event: parsed.value }));
    expect(await participation.speakingRoles(content.db, { origin, event: iri })).toMatchObject({
      total: 1,
      people: undefined,
    });
    expect((await events.get(content.db, iri, publicViewer)).speakers).toEqual([
      { role: "panellist", name: "A. B.", nameConsent: true },
    ]);
  });

  it("keeps what each source reports and leaves out what nobody did", async () => {
    const content = openContent(await open());
    const parsed = parseFigures({
      unit: "people",
      reportedBy: "IGF Secretariat",
      total: "9279",
      onsite: 6279,
      byStakeholderGroup: { government: 120 },
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const put = () => content.transaction((tx) => participation.put(tx, { event: "e1", figures: parsed.value }));
    await put();
    await put();
    const figures = await participation.figures(content.db, ["e1", "e2"]);
    expect(figures.get("e1")).toEqual([
      {
        unit: "people",
        reportedBy: "IGF Secretariat",
        total: 9279,
        onsite: 6279,
        byStakeholderGroup: { government: 120 },
      },
    ]);
    expect([figures.has("e2"), figures.get("e1")?.[0]?.online]).toEqual([false, undefined]);
    const recorded = await content.db.selectFrom("fact").select("type").execute();
    expect(recorded).toEqual([{ type: "participation.reported" }]);
  });

  it("tells which figure cannot be", () => {
    const parsed = parseFigures({ unit: "people", reportedBy: "us", total: -1, byRegionalGroup: { mars: 3 } });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(["total", "byRegionalGroup.mars"]);
  });
});
