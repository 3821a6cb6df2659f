import type { Texts } from "../../../web/index.ts";

export const fr: Texts = {
  "nav.glossary": "Mots expliqués",
  title: "Mots expliqués",
  lead: "Ce que l’on veut dire en gouvernance d’Internet, en mots simples.",
  "term.igf": "FGI",
  "says.igf":
    "Le Forum sur la gouvernance de l’Internet : une réunion annuelle convoquée par les Nations Unies, où chacun peut parler de la façon dont l’Internet est géré. Il ne prend pas de décision contraignante.",
  "term.nri": "NRI",
  "says.nri":
    "Une initiative nationale, régionale ou de jeunesse : des personnes d’un pays, d’une région ou des jeunes qui tiennent leur propre forum. Chacune est indépendante du secrétariat du FGI.",
  "term.governance": "Gouvernance de l’Internet",
  "says.governance":
    "L’ensemble des règles, accords et usages par lesquels l’Internet fonctionne et change, et les discussions à leur sujet : des câbles et adresses aux droits et à la sécurité.",
  "term.multistakeholder": "Multipartite",
  "says.multistakeholder":
    "États, entreprises, ingénieurs, chercheurs, société civile et jeunes parlent d’égal à égal. Personne ne parle au nom de tous les autres.",
  "term.session": "Session",
  "says.session":
    "Une partie d’une réunion avec une heure, une salle et un thème : un atelier, une table ronde, un micro ouvert. La plupart peuvent être suivies en ligne.",
  "term.messages": "Messages",
  "says.messages":
    "Quelques phrases courtes qui disent ce qui est sorti d’une réunion. Elles ne sont pas négociées et n’engagent personne.",
  "term.dc": "Coalition dynamique",
  "says.dc":
    "Un groupe ouvert qui travaille sur un thème toute l’année, pas seulement à la réunion annuelle. Chacun peut s’y joindre.",
  "term.mag": "MAG",
  "says.mag":
    "Le Groupe consultatif multipartite : des personnes de tous les groupes qui préparent le programme du FGI annuel.",
  "term.gdc": "Pacte numérique mondial",
  "says.gdc": "Ce dont les États des Nations Unies sont convenus en 2024 au sujet du numérique, avec cinq objectifs.",
  "term.wsis": "SMSI",
  "says.wsis":
    "Le Sommet mondial sur la société de l’information de 2003 et 2005 : il a donné naissance au FGI et fixé les grandes orientations, les champs de travail.",
};
