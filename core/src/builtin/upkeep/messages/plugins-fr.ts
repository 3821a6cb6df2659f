import type { Texts } from "../../../web/index.ts";

export const pluginsFr: Texts = {
  "plugins.permissions": "Qui peut faire quoi",
  "plugins.permissions.owner": "Les propriétaires du site peuvent faire tout cela.",
  "plugins.permissions.keep": "Enregistrer qui peut faire quoi",
  "plugins.role.editor": "Rédaction",
  "plugins.role.reviewer": "Relecture",
  "plugins.role.contributor": "Contribution",
  "log.verb.plugin.permissions-changed": "Qui peut faire quoi dans une fonction a été changé",
  "plugins.state.asks": "Demande plus",
  "plugins.state.removed": "Désinstallée",
  "plugins.asks": "Elle ne fonctionne pas tant que vous n’acceptez pas ce qui figure ci-dessous.",
  "plugins.agree": "Accepter et la mettre en marche",
  "plugins.resting": "Une partie échouait sans cesse et se repose",
  "plugins.resting.why":
    "Le reste continue. Ce qui est arrivé entre-temps attend. Quand la cause a disparu, remettez-la en marche.",
  "plugins.reset": "La remettre en marche",
  "plugins.try-again": "Réessayer",
  "plugins.removed.kept": "Elle est désinstallée. Ce qu’elle contenait est encore ici tant que vous ne l’effacez pas.",
  "plugins.install": "L’installer de nouveau",
  "plugins.remove": "Désinstaller…",
  "plugins.remove.title": "Désinstaller cette fonction ?",
  "plugins.remove.effect": "Ses pages disparaissent et son travail s’arrête aussitôt.",
  "plugins.remove.rows":
    "{count, plural, one {Elle contient # entrée.} many {Elle contient # d’entrées.} other {Elle contient # entrées.}}",
  "plugins.remove.published":
    "{count, plural, one {Elle a publié # élément, que d’autres sites ont pu copier.} many {Elle a publié # d’éléments, que d’autres sites ont pu copier.} other {Elle a publié # éléments, que d’autres sites ont pu copier.}}",
  "plugins.remove.sites":
    "{count, plural, one {# autre site reçoit ce qui est publié ici et serait prié d’effacer ses copies.} many {# d’autres sites reçoivent ce qui est publié ici et seraient priés d’effacer leurs copies.} other {# autres sites reçoivent ce qui est publié ici et seraient priés d’effacer leurs copies.}}",
  "plugins.remove.keep": "Désinstaller et garder ce qu’elle contient",
  "plugins.remove.keep.effect": "Elle peut être installée de nouveau à tout moment, et tout est de nouveau là.",
  "plugins.remove.data": "Désinstaller et effacer tout ce qu’elle contient",
  "plugins.remove.data.effect":
    "D’abord un fichier avec tout est créé, que vous pouvez télécharger. Puis les autres sites sont priés d’effacer leurs copies. Puis tout est effacé ici, définitivement.",
  "plugins.remove.data.sure": "Oui, tout effacer",
  "plugins.remove.data.why": "Cochez ceci si c’est ce que vous voulez.",
  "plugins.remove.others": "Les rapports et événements publiés comme ceux du site restent.",
  "plugins.removal": "Effacement de ce que contenait cette fonction",
  "plugins.removal.runs": "En cours",
  "plugins.removal.done": "Tout ce qu’elle contenait est effacé",
  "plugins.removal.failed": "L’effacement n’a pas abouti",
  "plugins.removal.archive": "Télécharger ce qui a été effacé",
  "plugins.removal.archive.why":
    "Le fichier peut contenir des données personnelles. Il reste sur ce serveur jusqu’à ce que vous l’y effaciez.",
  "log.verb.plugin.agreed": "Ce qu’une fonction peut atteindre a été accepté",
  "log.verb.plugin.reset": "Une fonction a été remise en marche",
  "log.verb.plugin.installed": "Une fonction a été installée de nouveau",
  "log.verb.plugin.removed": "Une fonction a été désinstallée",
  "log.verb.plugin.data-deleted": "Ce que contenait une fonction a été effacé",
  "log.verb.plugin.archive-downloaded": "Ce qui a été effacé d’une fonction a été téléchargé",
  "log.verb.plugin.upgraded": "Une fonction a une autre version",
};
