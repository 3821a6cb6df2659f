export const pt = `Este sítio é um lugar para todas as pessoas com interesse na Internet. Quem publica, comenta, fala ou participa aqui, em linha ou presencialmente, aceita o seguinte.

## O que pedimos

- Trate todas as pessoas com respeito, quaisquer que sejam o seu percurso, género, idade, deficiência, crença, língua, origem ou opinião.
- Fale do assunto, não da pessoa. Discorde e apresente razões.
- Ouça, respeite o seu tempo e deixe espaço a quem ainda não falou.
- Diga em nome de quem fala e que interesse tem.
- Publique apenas o que pode publicar. Pergunte às pessoas antes de contar algo sobre elas.
- Ajude os outros a acompanhar: palavras simples, legendas, descrições.

## O que não tem lugar aqui

- Assédio, ameaças, insultos, avanços e qualquer atenção indesejada.
- Palavras ou imagens que rebaixam pessoas por aquilo que são.
- Violência e apelos à violência.
- Dados privados de outras pessoas, afirmações falsas feitas de propósito, publicidade e tudo o que a lei proíbe.

## Quando algo corre mal

Cada página tem no rodapé a ligação «Denunciar esta página». Pessoas deste sítio leem cada denúncia, decidem e dizem-lhe o que decidiram e porquê. O que viola estas regras pode ser ocultado; um sítio que o faz repetidamente pode ser limitado ou suspenso. Quem for afetado por uma decisão pode recorrer dela.

Denunciar de boa-fé nunca o prejudicará aqui. Numa emergência, chame primeiro a polícia ou outro serviço do seu país.`;
