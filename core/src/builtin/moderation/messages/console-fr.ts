import type { Texts } from "../../../web/index.ts";

export const consoleFr: Texts = {
  "nav.console": "Modération",
  "console.title": "Modération",
  "console.lead": "Ce que des visiteurs et d’autres sites ont signalé, et ce que vous décidez.",
  "console.tab.open": "En attente",
  "console.tab.decided": "Décidés",
  "console.none.open": "Rien ne vous attend",
  "console.none.decided": "Rien n’a encore été décidé",
  "console.none.why": "Chaque page a en bas « Signaler cette page ». Ce qui y est envoyé apparaît ici.",
  "console.report": "Signalement",
  "console.state.open": "Vous attend",
  "console.state.decided": "Décidé",
  "console.appeal.line": "{appeal} contre {decision}, {date}",
  "console.appeal.title": "Recours {number}",
  "console.from": "Vient de",
  "console.sender": "Signalé par le site",
  "console.forward": "Prévenir le site d’où cela vient",
  "console.forward.hint": "Au nom de votre site ; ni qui l’a signalé ni ce qui a été écrit n’est transmis.",
  "console.forwarded": "Ce site a été prévenu le {date}.",
  "console.before": "Décidé auparavant",
  "console.decide": "Décider",
  "console.go": "Continuer",
  "console.do.dismiss": "Rien à redire : clore le signalement",
  "console.do.hide": "Masquer cet élément",
  "console.do.limit": "Garder tout le site hors des listes",
  "console.do.suspend": "Suspendre tout le site",
  "console.effect.hide":
    "Il n’est alors sur aucune page, liste, recherche ni flux de ce site, et son adresse ne montre rien.",
  "console.effect.limit":
    "Ce que {site} publie n’est montré que là où un lien y mène ; dans aucune liste, recherche ni flux.",
  "console.effect.suspend":
    "Plus rien n’est pris de {site}, ni envoyé, ni montré. Ce que vous en avez est gardé hors de vue.",
  "console.copies.theirs": "Les autres sites ne sont pas priés de le retirer ; le site d’origine l’a toujours.",
  "console.copies.ours":
    "Les copies que d’autres sites ont déjà y restent. Pour le reprendre partout, retirez-le. La fiche d’un expert fait exception : ceux qui l’ont sont priés de l’effacer tant qu’elle est masquée.",
  "console.back":
    "Vous pouvez y mettre fin à tout moment. La partie concernée peut faire recours, et la décision figure sans noms dans la liste publique.",
  "console.leave": "Laisser tel quel",
  "console.choose": "Choisissez",
  "console.note": "Avec vos mots",
  "console.note.hint":
    "L’auteur du signalement et la partie concernée le lisent. Ce n’est jamais publié. Au plus 2 000 caractères.",
  "console.problem.action": "Choisissez ce qu’il faut faire",
  "console.problem.reason": "Choisissez une raison",
  "console.problem.note": "Écrivez au plus 2 000 caractères",
  "console.problem.answer": "Choisissez une réponse",
  "console.problem.conduct": "Écrivez le texte, au plus 20 000 caractères",
  "console.decided": "Décidé. L’auteur du signalement le lit à son adresse secrète.",
  "console.link": "Pour la partie concernée",
  "console.link.why":
    "À une adresse secrète ils lisent pourquoi et peuvent faire recours. Les autres sites ne sont pas prévenus d’eux-mêmes : remettez-la-leur. Une nouvelle annule l’ancienne et n’est montrée qu’une fois.",
  "console.link.make": "Créer une adresse secrète",
  "console.end": "Y mettre fin",
  "console.end.effect": "Tout redevient en un instant comme avant.",
  "console.end.do": "Mettre fin",
  "console.side.reporter": "De l’auteur du signalement",
  "console.side.affected": "De la partie concernée",
  "console.side.unproved": "De quelqu’un dont rien ne prouve l’identité",
  "console.answer": "Votre réponse",
  "console.answer.grant": "Ils ont raison : mettre fin à la décision",
  "console.answer.reject": "La décision reste",
  "console.answer.do": "Envoyer la réponse",
  "console.conduct.lead":
    "Ce que vous demandez à chacun ici. Le lien est en bas de chaque page et dans le formulaire de signalement.",
  "console.conduct.done": "C’est maintenant sur la page :",
  "console.conduct.languages": "Langues",
  "console.conduct.standard": "Voici le texte fourni avec le logiciel. En l’enregistrant, il devient le vôtre.",
  "console.conduct.text": "Code de conduite",
  "console.conduct.hint":
    "Les titres commencent par ##, les éléments de liste par un tiret. Les versions antérieures sont gardées.",
  "console.conduct.do": "Enregistrer et montrer",
  "console.today.reports":
    "{count, plural, one {# signalement attend} many {# de signalements attendent} other {# signalements attendent}} une décision",
  "console.today.many": "Plus de {count, number} signalements attendent une décision",
  "console.today.reports.why":
    "En règle générale un signalement est lu dans la semaine : c’est ce qui a été dit à son auteur.",
  "console.today.appeals":
    "{count, plural, one {# recours attend} many {# de recours attendent} other {# recours attendent}} une réponse",
};
