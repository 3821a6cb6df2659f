import type { Texts } from "@nri-commons/core/web";

/** The press room: what journalists look for. */
export const press: Texts = {
  "press.title": "Press room",
  "press.lead":
    "For journalists: programmes that you can take part in, plain words on who does what, what is coming up, and who can answer your questions.",
  "press.feed": "News for the press (Atom)",
  "press.for": "For journalists: the press room",
  "press.none": "Nothing yet.",
  "press.contact": "Contact for the press",
  "press.contact.none": "This site has not named a contact yet.",
  "press.about": "Who we are",
  "press.programmes": "Programmes for journalists",
  "press.programmes.all": "All of them",
  "press.programmes.none": "No programme for journalists is open now.",
  "press.programmes.past": "See past ones",
  "press.stories": "What participants published",
  "press.explainers": "Explained in plain words",
  "press.explainers.all": "All explainers",
  "press.events": "Coming up",
  "press.events.all": "All events",
  "press.experts": "Who speaks to the press",
  "press.experts.all": "All of them",
  "press.experts.how": "Each of them agreed to be named here. Their page says how to reach them.",
  "press.outputs": "Latest outputs",
  "press.outputs.all": "All outputs",
  "setting.pressContact": "Contact for the press",
  "setting.pressContact.hint":
    "An e-mail address or a page. When it is left out, the press room shows the contact of the initiative.",
};
