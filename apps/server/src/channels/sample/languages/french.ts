import { lines } from '../grammar.ts';
import type { Messages } from './messages.ts';

/** Whole messages in French, by the key of the need. */
export const french: Messages = {
  'rack-bolts': lines(`
    Le porte-bagages arrière se desserre [encore|sans arrêt] depuis la révision. [Avec ma fille dessus !|Une vis a disparu.]
    J'ai retrouvé une vis du porte-bagages [par terre dans le garage|sur le trottoir]. Est-ce dangereux de rouler ainsi ?
    Quel couple de serrage pour les vis du porte-bagages ? Elles ne tiennent pas [une semaine|cent kilomètres].
    Sur les pavés, le porte-bagages a bougé de deux centimètres. Je ne transporte plus les enfants.
  `),
  'delivery-notice': lines(`
    Le mail annonçant la livraison est arrivé [le lendemain|deux heures après] du passage du livreur. [Bravo.|À quoi bon ?]
    Livreur passé sans prévenir, personne à la maison, et mon vélo repart au dépôt. Commande {order}.
    J'avais pris ma journée de [mardi|jeudi]. Ils ont livré la veille, chez la voisine.
    D'après le suivi, mon vélo est "en préparation". Il est dans mon entrée depuis [lundi|hier].
  `),
  'app-pairing': lines(`
    Depuis la mise à jour, l'application ne trouve plus le vélo. [Tout réinstallé, rien n'y fait.|C'est pénible tous les matins.]
    La connexion Bluetooth se coupe [toutes les dix secondes|à chaque feu]. Un correctif est-il prévu ?
    Impossible d'appairer mon téléphone, échec à l'étape 3.
  `),
  'spare-parts': lines(`
    Pourquoi faut-il téléphoner pour commander [une patte de dérailleur|une sonnette|des plaquettes] ? Un bouton sur le site suffirait.
    Mon vélo est immobilisé depuis [trois|cinq] semaines pour une pièce à quatre euros.
    Avez-vous une liste des pièces détachées pour le {model} ? J'aime réparer moi-même.
  `),
  'range-reading': lines(`
    L'écran annonçait [30|26] km, la batterie est morte au bout de [huit|neuf]. En pleine côte.
    L'autonomie affichée est fantaisiste dès qu'on est chargé. Un pourcentage honnête, s'il vous plaît.
  `),
  'train-fit': lines(`
    Quelles sont les dimensions du Wren une fois plié ? Le contrôleur m'a refusé dans le TER.
    Est-ce que le Wren plié passe comme bagage dans le train ?
  `),
  'replaced-car': lines(`
    On a vendu la voiture. Le {model} fait tout : l'école, le marché, les copains. [Aucun regret.|Merci à vous.]
    Le meilleur achat de l'année, les enfants adorent et moi aussi.
  `),
  'brake-squeal': lines(`
    Les freins hurlent dès qu'il pleut, tout le quartier m'entend arriver. Que faire ?
    Plaquettes changées, disques nettoyés, et ça grince toujours sous la pluie.
  `),
  'mobile-mechanic': lines(`
    Bravo au mécanicien venu réparer mon moyeu devant chez moi, sous la pluie et avec le sourire !
  `),
  'small-talk': lines(`
    Bonjour de {town} ☕
    [Bon week-end à tous !|Bonne journée !]
    [Merci !|Merci beaucoup.|Super, merci.]
    Brume sur le canal ce matin, magnifique.
    [Haha|Tellement vrai.|Exactement.]
  `),
};
