export const fr = `Ce site est un lieu pour toutes les personnes concernées par l’Internet. Quiconque y publie, commente, prend la parole ou participe, en ligne ou sur place, accepte ce qui suit.

## Ce que nous demandons

- Traitez chaque personne avec respect, quels que soient son parcours, son genre, son âge, son handicap, ses convictions, sa langue, son origine ou son opinion.
- Parlez du sujet, pas de la personne. Exprimez vos désaccords en donnant vos raisons.
- Écoutez, respectez votre temps de parole et laissez la place à celles et ceux qui n’ont pas encore parlé.
- Dites au nom de qui vous parlez et quel est votre intérêt.
- Ne publiez que ce que vous avez le droit de publier. Demandez aux personnes leur accord avant de parler d’elles.
- Faites en sorte que tout le monde puisse suivre : mots simples, sous-titres, descriptions.

## Ce qui n’a pas sa place ici

- Le harcèlement, les menaces, les insultes, les avances et toute attention non désirée.
- Les mots ou les images qui rabaissent des personnes pour ce qu’elles sont.
- La violence et les appels à la violence.
- Les données privées d’autrui, les affirmations sciemment fausses, la publicité et tout ce que la loi interdit.

## Quand quelque chose ne va pas

Au bas de chaque page se trouve le lien « Signaler cette page ». Des personnes de ce site lisent chaque signalement, décident et vous disent ce qu’elles ont décidé et pourquoi. Ce qui enfreint ces règles peut être masqué ; un site qui le fait à répétition peut être limité ou suspendu. Toute personne touchée par une décision peut la contester.

Un signalement fait de bonne foi ne vous nuira jamais ici. En cas d’urgence, appelez d’abord la police ou un autre service de votre pays.`;
