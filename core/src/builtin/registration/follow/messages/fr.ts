import type { Texts } from "../../../../web/index.ts";

export const followFr: Texts = {
  "field.languages.later":
    "Après l’inscription, vous pourrez dire sur votre page pour quelles sessions il vous le faut.",
  "follow.title": "Interprétation, sous-titres et langue des signes par session",
  "follow.why":
    "Dites quelles langues il vous faut et cochez les sessions que vous voulez suivre. Les organisateurs voient combien de personnes ont besoin de quoi et ne peuvent tout promettre ; chaque session dit ce qu’elle offre.",
  "follow.interpretation": "Interprétation",
  "follow.captions": "Sous-titres",
  "follow.sign": "Langue des signes",
  "follow.interpretation.into": "Interprétation vers",
  "follow.captions.in": "Sous-titres en",
  "follow.sign.which": "Quelle langue des signes ?",
  "follow.sign.hint": "Par son nom, par exemple langue des signes kényane ou signes internationaux",
  "follow.no-need": "Je n’en ai pas besoin",
  "follow.problem.interpretation": "Choisissez la langue vers laquelle il vous faut une interprétation",
  "follow.problem.captions": "Choisissez la langue des sous-titres qu’il vous faut",
  "follow.problem.sign": "Écrivez quelle langue des signes il vous faut",
  "follow.count": "{count, plural, one {# session} other {# sessions}}",
  "desk.tab.languages": "Langues",
  "desk.languages.none": "Personne n’a rien demandé",
  "desk.languages.none.why":
    "Chacun dit sur sa page pour quelles sessions il lui faut une interprétation, des sous-titres ou la langue des signes.",
  "desk.languages.not-asked": "Vous ne le demandez pas : cochez l’interprétation et les sous-titres dans les réglages.",
  "desk.languages.what":
    "Combien de personnes ont besoin de quoi à quelle session. Ce qu’une session offre se saisit dans le programme ; sa page et le programme le montrent.",
  "desk.languages.session": "Session",
  "desk.languages.kind": "Quoi",
  "desk.languages.language": "Langue",
  "desk.languages.people": "Personnes",
  "desk.languages.has": "Il y en a",
  "desk.languages.lacks": "Pas encore",
};
