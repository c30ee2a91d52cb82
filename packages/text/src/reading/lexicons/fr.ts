import { buildLexicon } from './lexicon.ts';

/** French, written for what customers say. */
export const french = buildLexicon({
  polar: {
    '3': `excellent excellente excellents parfait parfaite parfaitement génial géniale fantastique magnifique superbe formidable adore
      j'adore exceptionnel exceptionnelle extraordinaire merveilleux merveilleuse impeccable top bravo`,
    '2': `bon bonne bons bonnes bien super aimable aimables gentil gentille agréable satisfait satisfaite satisfaits content contente
      heureux heureuse merci recommande recommander aime j'aime beau belle beaux belles délicieux délicieuse efficace
      professionnel ravi ravie chaleureux sympa sympathique accueillant compétent compétente meilleur meilleure meilleurs plaisir
      félicitations joli jolie réussi hâte rire drôle fier fière`,
    '1': `rapide rapidement facile facilement pratique propre correct utile clair confortable fiable ponctuel simple fonctionne
      résolu frais calme moderne intéressant mieux espère sûr`,
    '-1': `retard retards tard lent lente lenteur problème problèmes erreur erreurs panne bug bugs attente attendre attends manque
      malheureusement cher chère compliqué compliquée difficile dommage perdu perdue annulé annulée annulation cassé cassée
      abîmé froid froide sale bruyant vieux petit refus refusé refuse réclamation litige bloqué bloquée bloque plante faux
      fausse oublié triste inquiet peur personne_ne aucune_réponse pas_de trop_cher coupure désolé fatigué injoignable`,
    '-2': `mauvais mauvaise mauvaises mal déçu déçue déception décevant décevante nul nulle inacceptable honteux honte scandaleux
      ridicule désagréable impoli incompétent incompétents incompétente lamentable énervé énervant colère furieux marre
      ras-le-bol déteste inutile impossible mensonge mensonges menteurs mensonger merde putain foutage pire pénible insupportable
      médiocre fuir éviter à_fuir plus_jamais arnaqué irrespectueux dégoûté dégueulasse moche`,
    '-3': `horrible catastrophe catastrophique affreux terrible arnaque arnaqueurs escroquerie escrocs voleurs vol pitoyable
      désastreux désastre exécrable cauchemar`,
  },
  negators: "pas ne jamais rien aucun aucune sans ni plus n'est n'a n'ont guère",
  intensifiers:
    'très trop si vraiment tellement extrêmement totalement absolument complètement super hyper particulièrement toujours',
  diminishers: 'peu assez plutôt presque parfois relativement',
  contrasts: 'mais cependant pourtant toutefois malheureusement néanmoins',
});
