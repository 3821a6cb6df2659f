export const contexts = ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"];
const everybody = "https://www.w3.org/ns/activitystreams#Public";

/** A typical Create(Event) of an initiative: 3.8 KB, in the shape that every server reads. */
export function createOfEvent(actor: string, number: string): object {
  const origin = new URL(actor).origin;
  const text =
    "Annual national Internet Governance Forum: multistakeholder dialogue on access, AI governance, cybersecurity and data protection. ";
  const content = `<p>${text.repeat(12)}</p>`;
  const audience = { to: [everybody], cc: [`${actor}/followers`] };
  return {
    "@context": contexts,
    id: `${origin}/activities/${number}`,
    type: "Create",
    actor,
    published: "2026-11-20T10:00:00Z",
    ...audience,
    object: {
      id: `${origin}/events/${number}`,
      type: "Event",
      attributedTo: actor,
      name: `National IGF ${number}`,
      content,
      contentMap: { en: content.slice(0, 600), fr: content.slice(0, 400) },
      startTime: "2027-03-01T09:00:00Z",
      endTime: "2027-03-02T17:00:00Z",
      published: "2026-11-20T10:00:00Z",
      url: `${origin}/e/${number}`,
      location: { type: "Place", name: "Conference centre", latitude: 48.85, longitude: 2.35 },
      ...audience,
    },
  };
}
