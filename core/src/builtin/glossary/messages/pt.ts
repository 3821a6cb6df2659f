import type { Texts } from "../../../web/index.ts";

export const pt: Texts = {
  "nav.glossary": "Palavras explicadas",
  title: "Palavras explicadas",
  lead: "O que se quer dizer na governação da Internet, em palavras simples.",
  "term.igf": "IGF",
  "says.igf":
    "O Fórum de Governação da Internet: uma reunião anual, convocada pelas Nações Unidas, onde qualquer pessoa pode falar sobre como a Internet é gerida. Não toma decisões vinculativas.",
  "term.nri": "NRI",
  "says.nri":
    "Uma iniciativa nacional, regional ou da juventude: pessoas de um país, de uma região ou jovens que realizam o seu próprio fórum. Cada uma é independente do secretariado do IGF.",
  "term.governance": "Governação da Internet",
  "says.governance":
    "Todas as regras, acordos e hábitos com que a Internet funciona e muda, e as conversas sobre isso: dos cabos e endereços aos direitos e à segurança.",
  "term.multistakeholder": "Multissetorial",
  "says.multistakeholder":
    "Governos, empresas, engenheiros, investigadores, sociedade civil e jovens falam em pé de igualdade. Ninguém fala por todos os outros.",
  "term.session": "Sessão",
  "says.session":
    "Uma parte de uma reunião com hora, sala e tema: uma oficina, um painel, um microfone aberto. A maioria pode ser seguida em linha.",
  "term.messages": "Mensagens",
  "says.messages":
    "Algumas frases curtas que dizem o que saiu de uma reunião. Não são negociadas e não obrigam ninguém.",
  "term.dc": "Coligação dinâmica",
  "says.dc": "Um grupo aberto que trabalha um tema todo o ano, não só na reunião anual. Qualquer pessoa pode aderir.",
  "term.mag": "MAG",
  "says.mag": "O Grupo Consultivo Multissetorial: pessoas de todos os grupos que planeiam o programa do IGF anual.",
  "term.gdc": "Pacto Digital Global",
  "says.gdc": "O que os Estados das Nações Unidas acordaram em 2024 sobre tecnologia digital, com cinco objetivos.",
  "term.wsis": "CMSI",
  "says.wsis":
    "A Cimeira Mundial sobre a Sociedade da Informação de 2003 e 2005: deu origem ao IGF e definiu as linhas de ação, os campos de trabalho.",
};
