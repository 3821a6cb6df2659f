import type { Texts } from "../../../web/index.ts";

/** Starting anew, and moving. */
export const operationFr: Texts = {
  "nav.restart": "Nouveau démarrage",
  "nav.moving": "Déménager",
  "today.restart": "Des changements attendent un nouveau démarrage",
  "today.restart.why": "Ils comptent dès que le site a redémarré. Cela prend une dizaine de secondes.",
  "restart.title": "Redémarrer le site",
  "restart.lead": "Certains changements ne comptent qu’après un nouveau démarrage. Cela prend une dizaine de secondes.",
  "restart.waits": "De nouvelles versions de ces fonctions l’attendent",
  "restart.none": "Rien n’attend un nouveau démarrage.",
  "restart.away": "Pendant une dizaine de secondes, personne ne peut ouvrir le site, vous non plus.",
  "restart.kept":
    "Rien n’est perdu : ce qui est en route vers d’autres sites et les e-mails partent ensuite, et chacun reste connecté.",
  "restart.do": "Redémarrer maintenant",
  "restart.cannot": "Le site ne peut pas le faire lui-même ici",
  "restart.cannot.why":
    "Rien sur cette machine ne le relancerait. Une personne ayant accès à la machine peut le faire :",
  "restart.done": "Le site a redémarré",
  "restart.wait.title": "Le site redémarre",
  "restart.wait":
    "Cela prend quelques secondes. Si votre navigateur dit que le site ne répond pas, regardez de nouveau un peu plus tard.",
  "moving.title": "Déménager",
  "moving.lead":
    "Le site peut aller à une autre adresse ou sur une autre machine, avec tout ce qu’il contient. Les deux se font sur la machine : voici comment, et où on en est.",
  "moving.from": "Déménagé depuis {host}",
  "moving.from.count": "Ont suivi : {here} sites sur {all} qui suivaient celui-ci.",
  "moving.followers": "Qui a suivi",
  "moving.site": "Site",
  "moving.state": "État",
  "moving.here": "A suivi",
  "moving.away": "Pas encore",
  "moving.write":
    "Écrivez à ceux qui n’ont pas suivi après une semaine : leur programme ne connaît peut-être pas les déménagements. Tant que l’ancienne adresse mène ici, ils reçoivent encore les modifications de ce qu’ils ont.",
  "moving.address": "Vers une autre adresse",
  "moving.address.what":
    "Tout ce qui est public reçoit une nouvelle adresse. Ceux qui suivent ce site sont avertis, et la plupart des programmes suivent d’eux-mêmes. Chacun se connecte de nouveau, et les clés d’accès sont à refaire.",
  "moving.address.keep":
    "Gardez l’ancienne adresse au moins un an, et faites-la mener ici : pendant ce temps, les anciens liens ouvrent les nouvelles pages.",
  "moving.address.name":
    "Faites mener le nouveau nom aussi à cette machine, et faites-le transmettre par le serveur web placé devant.",
  "moving.address.look": "Voyez si la nouvelle adresse est prête : écrivez-la ci-dessous.",
  "moving.address.do":
    "Sur la machine, avec votre nouvelle adresse à la place de l’exemple. Une sauvegarde est faite d’abord ; sans --now, la commande montre seulement ce qui changerait :",
  "moving.address.then": "Ensuite, regardez ici qui a suivi.",
  "moving.address.back": "Le chemin du retour est le même, avec l’adresse d’avant :",
  "moving.address.wrong":
    "N’écrivez que le protocole et le nom, par exemple https://igf.example.net, et un autre que maintenant.",
  "moving.look.address": "Nouvelle adresse",
  "moving.look.hint": "Par exemple https://igf.example.net",
  "moving.look.do": "Voir si elle est prête",
  "moving.look.title": "La nouvelle adresse est-elle prête ?",
  "moving.look.runs": "On la regarde.",
  "moving.look.ready": "La nouvelle adresse est prête",
  "moving.look.not": "La nouvelle adresse n’est pas encore prête",
  "moving.look.what": "Ce qui a été regardé",
  "moving.look.found": "Ce qui a été trouvé",
  "moving.check.name": "Nom",
  "moving.check.reachable": "Joignable",
  "moving.check.certificate": "Certificat",
  "moving.level.ok": "Bien",
  "moving.level.warning": "À regarder",
  "moving.level.fault": "Ne fonctionne pas",
  "moving.machine": "Vers une autre machine",
  "moving.machine.what": "L’adresse reste, donc personne ne le remarque. Le site est absent quelques minutes.",
  "moving.machine.new":
    "Installez la même version ou une plus récente sur la nouvelle machine, sans créer de nouveau site, et apportez-y le fichier de récupération.",
  "moving.machine.stop": "Ici, arrêtez le site pour de bon et faites une dernière sauvegarde :",
  "moving.machine.restore":
    "Apportez-y ce dossier et before.json. Là-bas, restaurez et comparez ; seule l’heure de l’export peut différer :",
  "moving.machine.start": "Faites mener le nom à la nouvelle machine, et démarrez-y le site :",
  "moving.machine.never": "Ne redémarrez jamais l’ancien : deux sites à la même adresse se contredisent.",
};
