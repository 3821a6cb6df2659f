import { deriveId } from "@nri-commons/core/kit";
import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putCall } from "./applications/call-store.ts";
import { completeParticipant, listParticipants } from "./cohort/participant-store.ts";
import { openRound } from "./feedback/run-rounds.ts";
import { noteEngagement } from "./follow-up/give-answer.ts";
import { followUpActs } from "./follow-up/test-waves.ts";
import { addressFor, type OpenCapacity, openCapacity } from "./test-people.ts";

const unknown = "01k9zq0c3v5m8t2r7x4w6y1bzz";
const odd = ["", " ", "‮<script>alert(1)</script>", "\u0000", "-1", "31/02/2027", "ā̀".repeat(3000), "x".repeat(60_000)];

describe("what nobody should send", () => {
  let open: OpenCapacity;
  let activity: string;
  let own: string;
  let forms: string[];
  beforeAll(async () => {
    open = await openCapacity();
    activity = await open.activity();
    const question = { id: "why", kind: "long" as const, label: { en: "Why you?" }, required: true };
    const call = { activity, opens: "2026-01-01", closes: "2099-01-01", asksGender: true, answerDays: 5, letters: {} };
    await open.ctx.transaction((tx) => putCall(tx.db, { ...call, questions: [question] }));
    own = await open.join(activity, "Grace");
    await openRound(open.ctx, activity);
    const { items } = await listParticipants(open.ctx.db, activity, { limit: 1 });
    const id = items[0]?.id ?? "";
    await open.ctx.transaction((tx) => completeParticipant(tx.db, { id, now: tx.now }));
    for (const act of Object.values(followUpActs)) await act(open.ctx, activity);
    const wave = deriveId("sample wave", id);
    const did = { id: open.ctx.ids.ulid(), kind: "spoke" as const, title: "Spoke at a forum" };
    await noteEngagement(open.ctx, { person: items[0]?.person ?? "", wave }, did);
    const [alumnus] = await open.ctx.db.selectFrom("capacity_building_alumnus").select("id").execute();
    await visit(open.site.node, open.site.clock).send("/en/capacity/requests/new", {
      ...{ title: "Training", purpose: "For towns.", organisation: "Towns", topics: "access" },
      ...{ contactName: "Grace", contactEmail: addressFor("Grace") },
    });
    const [asked] = await open.ctx.db.selectFrom("capacity_building_request").select("id").execute();
    const later = `${own}/follow-up/${wave}`;
    forms = [
      `/en/capacity/${activity}/apply`,
      "/en/capacity/requests/new",
      "/en/capacity/certificates",
      "/en/capacity/me",
      `${own}/change`,
      `${own}/certificates/for/${id}`,
      `${own}/feedback/${id}`,
      `${own}/follow-up/of/${id}/yes`,
      ...["change", "write"].map((page) => `${own}/requests/${asked?.id}/${page}`),
      ...["", "/did", `/did/${did.id}`, "/story"].map((page) => later + page),
      `${own}/alumni`,
      `/en/capacity/alumni/${alumnus?.id}/contact`,
      `${own}/next/want`,
      `${own}/next`,
      // What takes something away comes last, so that it is there until then.
      `${later}/did/${did.id}/remove`,
      ...["delete", "refuse"].map((page) => `${later}/${page}`),
      `${own}/follow-up/of/${id}/no`,
      `${own}/requests/${asked?.id}/take-back`,
      `${own}/alumni/leave`,
      `${own}/cohort/${id}/leave`,
    ];
  });
  afterAll(() => open?.close());
  const anyone = () => visit(open.site.node, open.site.clock);

  it("is answered in every form with what is wrong, and what was typed stays", async () => {
    for (const form of forms) {
      const shown = await anyone().get(form);
      expect([form, shown.status]).toEqual([form, 200]);
      const page = shown.text;
      const names = [...page.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name ?? "");
      const fields = [...new Set(names)].filter((name) => !/^(nri_|q$|viewport|description|robots|lang$)/.test(name));
      const area = /<textarea[^>]* name="([^"]+)"/.exec(page)?.[1];
      for (const value of odd) {
        const sent = await anyone().send(form, Object.fromEntries(fields.map((name) => [name, value])));
        expect([form, value.slice(0, 20), sent.status < 500, sent.status]).toEqual([
          form,
          value.slice(0, 20),
          true,
          sent.status,
        ]);
        if (sent.status === 422 && area && value.length < 40 && value.includes("<"))
          expect([form, sent.text.includes("&lt;script&gt;alert(1)")]).toEqual([form, true]);
      }
    }
  });

  it("is nothing at odd addresses, and nobody reads another's page by guessing", async () => {
    const other = await open.join(activity, "Henry");
    const paths = [
      ...[
        "capacity/x",
        `capacity/${unknown}`,
        `capacity/${unknown}/apply`,
        "capacity?type=%00&country=%F0%28",
        "capacity?cursor=x",
      ],
      ...[
        "capacity/me/x",
        `capacity/me/${"a".repeat(32)}`,
        "capacity/certificates/x",
        `capacity/certificates/${"a".repeat(32)}`,
      ],
      ...[
        `capacity/pathways/${unknown}`,
        "capacity/pathways?cursor=%00",
        `capacity/requests/${unknown}`,
        "capacity/requests?cursor=x",
      ],
      ...[`capacity/offers/${unknown}`, "capacity/offers?state=x&region=%00", "capacity/priorities?region=%00"],
      ...[
        `capacity/resources/${unknown}`,
        "capacity/resources?cursor=x&size=%00",
        "capacity/practice/groups/x",
        "capacity/explainers?q=%00",
      ],
      ...[
        `capacity/certificates/status/x`,
        "capacity/alumni?cursor=x",
        "capacity/impact?country=%00",
        "capacity/partners?cursor=x",
      ],
    ];
    for (const path of paths) {
      const { status } = await anyone().get(`/en/${path}`);
      expect([path, status < 500]).toEqual([path, true]);
    }
    for (const form of forms.filter((one) => new RegExp(`^${own}/.*[0-9a-z]{26}`).test(one))) {
      const theirs = form.replace(own, other);
      expect([form, (await anyone().get(theirs)).status]).toEqual([form, 404]);
    }
  });

  it("counts once when it is sent twice", async () => {
    const path = `/en/capacity/${activity}/apply`;
    const page = (await anyone().get(path)).text;
    open.site.clock.move(5000);
    const stamp = /name="nri_stamp" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const said = {
      name: "Ida",
      email: "ida@people.example",
      group: "youth",
      from: "KE",
      level: "introductory",
      languages: "en",
    };
    const body = () => new URLSearchParams({ nri_stamp: stamp, ...said, "q.why": "I teach." });
    const sent = () => fetch(`${open.site.node.origin}${path}`, { method: "POST", body: body(), redirect: "manual" });
    const answers = await Promise.all([sent(), sent()]);
    answers.push(await sent());
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const rows = await open.ctx.db.selectFrom("capacity_building_application").select("id").execute();
    expect(rows).toHaveLength(1);
  });
});
