import type { Texts } from "../../../web/index.ts";

/** Starting anew, and moving. */
export const operationPt: Texts = {
  "nav.restart": "Novo arranque",
  "nav.moving": "Mudança",
  "today.restart": "Há alterações à espera de um novo arranque",
  "today.restart.why": "Contam assim que o site arrancar de novo. Demora cerca de dez segundos.",
  "restart.title": "Arrancar o site de novo",
  "restart.lead": "Algumas alterações só contam depois de um novo arranque. Demora cerca de dez segundos.",
  "restart.waits": "Novas versões destas funções esperam por ele",
  "restart.none": "Nada espera por um novo arranque.",
  "restart.away": "Durante cerca de dez segundos ninguém pode abrir o site, nem você.",
  "restart.kept":
    "Nada se perde: o que vai a caminho de outros sites e os e-mails seguem depois, e ninguém precisa de entrar de novo.",
  "restart.do": "Arrancar de novo agora",
  "restart.cannot": "O site não consegue fazê-lo sozinho aqui",
  "restart.cannot.why": "Nada nesta máquina o voltaria a arrancar. Alguém com acesso à máquina pode fazê-lo:",
  "restart.done": "O site arrancou de novo",
  "restart.wait.title": "O site está a arrancar de novo",
  "restart.wait":
    "Demora alguns segundos. Se o seu navegador disser que o site não responde, veja de novo um pouco mais tarde.",
  "moving.title": "Mudança",
  "moving.lead":
    "O site pode ir para outro endereço ou para outra máquina, com tudo o que tem. Ambas as coisas fazem-se na máquina: aqui está como, e em que ponto vai.",
  "moving.from": "Mudado de {host}",
  "moving.from.count": "Acompanharam: {here} de {all} sites que seguiam este.",
  "moving.followers": "Quem acompanhou",
  "moving.site": "Site",
  "moving.state": "Estado",
  "moving.here": "Acompanhou",
  "moving.away": "Ainda não",
  "moving.write":
    "Escreva a quem não tiver acompanhado ao fim de uma semana: talvez o programa deles não conheça mudanças. Enquanto o endereço antigo levar aqui, continuam a receber as alterações do que têm.",
  "moving.address": "Para outro endereço",
  "moving.address.what":
    "Tudo o que é público recebe um novo endereço. Quem segue este site é avisado, e a maioria dos programas acompanha por si. As pessoas entram de novo, e as chaves de acesso são criadas de novo.",
  "moving.address.keep":
    "Mantenha o endereço antigo pelo menos um ano, a levar aqui: enquanto isso, as ligações antigas abrem as páginas novas.",
  "moving.address.name": "Faça o novo nome levar também a esta máquina, e o servidor web à frente passá-lo.",
  "moving.address.look": "Veja se o novo endereço está pronto: escreva-o abaixo.",
  "moving.address.do":
    "Na máquina, com o seu novo endereço em vez do exemplo. Primeiro é feita uma cópia de segurança; sem --now só mostra o que mudaria:",
  "moving.address.then": "Depois veja aqui quem acompanhou.",
  "moving.address.back": "O caminho de volta é o mesmo, com o endereço de antes:",
  "moving.address.wrong": "Escreva só o protocolo e o nome, como https://igf.example.net, e outro que não o atual.",
  "moving.look.address": "Novo endereço",
  "moving.look.hint": "Por exemplo https://igf.example.net",
  "moving.look.do": "Ver se está pronto",
  "moving.look.title": "O novo endereço está pronto?",
  "moving.look.runs": "Está a ser visto.",
  "moving.look.ready": "O novo endereço está pronto",
  "moving.look.not": "O novo endereço ainda não está pronto",
  "moving.look.what": "O que foi visto",
  "moving.look.found": "O que se encontrou",
  "moving.check.name": "Nome",
  "moving.check.reachable": "Acessível",
  "moving.check.certificate": "Certificado",
  "moving.level.ok": "Bem",
  "moving.level.warning": "A ver",
  "moving.level.fault": "Não funciona",
  "moving.machine": "Para outra máquina",
  "moving.machine.what": "O endereço mantém-se, por isso ninguém nota. O site fica fora alguns minutos.",
  "moving.machine.new":
    "Instale a mesma versão ou uma posterior na nova máquina, sem criar um novo site, e leve para lá o ficheiro de recuperação.",
  "moving.machine.stop": "Aqui, pare o site de vez e faça uma última cópia de segurança:",
  "moving.machine.restore":
    "Leve essa pasta e before.json. Lá, restaure e compare; só a hora da exportação pode diferir:",
  "moving.machine.start": "Faça o nome levar à nova máquina e arranque lá o site:",
  "moving.machine.never": "Nunca arranque de novo o antigo: dois sites com o mesmo endereço contradizem-se.",
};
