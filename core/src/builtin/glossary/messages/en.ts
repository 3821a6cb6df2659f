import type { Texts } from "../../../web/index.ts";

export const en: Texts = {
  "nav.glossary": "Words explained",
  title: "Words explained",
  lead: "What people in Internet governance mean, in plain words.",
  "term.igf": "IGF",
  "says.igf":
    "The Internet Governance Forum: a yearly meeting, called by the United Nations, where anybody may talk about how the Internet is run. It takes no binding decisions.",
  "term.nri": "NRI",
  "says.nri":
    "A national, regional or youth initiative: people of a country, a region or of young age who hold a forum of their own. Each is independent of the IGF’s secretariat.",
  "term.governance": "Internet governance",
  "says.governance":
    "All the rules, agreements and habits by which the Internet works and changes, and the talks about them: from cables and addresses to rights and safety.",
  "term.multistakeholder": "Multistakeholder",
  "says.multistakeholder":
    "Governments, companies, engineers, researchers, civil society and young people talk on equal terms. Nobody speaks for all the others.",
  "term.session": "Session",
  "says.session":
    "One part of a meeting with a time, a room and a topic: a workshop, a panel, an open microphone. Most can be followed online.",
  "term.messages": "Messages",
  "says.messages":
    "A few short sentences that say what came out of a meeting. They are not negotiated and bind nobody.",
  "term.dc": "Dynamic Coalition",
  "says.dc": "An open group that works on one topic all year, not only at the yearly meeting. Anybody may join.",
  "term.mag": "MAG",
  "says.mag": "The Multistakeholder Advisory Group: people from all groups who plan the programme of the yearly IGF.",
  "term.gdc": "Global Digital Compact",
  "says.gdc": "What the States of the United Nations agreed on in 2024 about digital technology, with five objectives.",
  "term.wsis": "WSIS",
  "says.wsis":
    "The World Summit on the Information Society of 2003 and 2005: it called the IGF into being and set out Action Lines, the fields of work.",
};
