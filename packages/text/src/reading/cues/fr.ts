import { buildCues } from './cues.ts';

/** French phrases by which customers show what they want. */
export const frenchCues = buildCues({
  complaint: {
    '2.5':
      "réclamation | me plaindre | inacceptable | honteux | scandaleux | aucune réponse | pas de réponse | personne ne répond | toujours pas | jamais reçu | jamais arrivé | pas reçu | remboursez | être remboursé | service client nul | arnaque | déçu | déçue | depuis des semaines | j'attends depuis | encore une fois | ça fait * fois",
    '1.3':
      'retard | annulé | perdu | cassé | attente | attends | mauvais | nul | déception | malheureusement | manque | erreur | jamais',
  },
  question: {
    '2.5':
      "est-ce que | comment faire | comment puis-je | pouvez-vous | pourriez-vous | puis-je | peut-on | y a-t-il | quand est-ce | quand sera | où est | où puis-je | combien de temps | combien coûte | avez-vous | est-il possible | je voudrais savoir | j'aimerais savoir | savez-vous | quel est | quelle est",
    '1.6': '?',
    '0.8': 'comment | quand | où | pourquoi | quel | quelle | combien | qui',
  },
  idea: {
    '3': "serait bien | serait bien de | serait génial | serait utile | ce serait | il faudrait | vous devriez | suggestion | je suggère | je propose | pourriez-vous ajouter | ajoutez | merci d'ajouter | une option | il manque une | une idée | j'aimerais pouvoir | on devrait pouvoir",
  },
  praise: {
    '2.5':
      "très satisfait | très satisfaite | excellent service | très bon service | bravo à | super service | je recommande | très agréable | très bien | rien à dire | au top | j'adore",
    '1.2': 'excellent | parfait | super | génial | bravo | agréable | efficace | meilleur',
  },
  thanks: { '4': 'merci | merci beaucoup | mille mercis | je vous remercie', '-5': 'merci pour rien' },
  purchase: {
    '3': 'je voudrais commander | je souhaite commander | je voudrais acheter | je souhaite acheter | un devis | où acheter | en stock | combien coûte | quel est le prix | je voudrais réserver | je souhaite réserver | essai gratuit | précommander',
  },
  churn: {
    '3.5':
      "résilier | résiliation | je résilie | plus jamais | je change | changer d'opérateur | aller voir ailleurs | à la concurrence | fermer mon compte | supprimer mon compte | me désabonner | désabonner | dernière fois que",
  },
  referral: {
    '3': 'je recommande | recommande à | je vous recommande | à mes amis | recommander à',
    '-4': 'ne recommande pas | je déconseille | je ne recommande',
  },
  report: {
    '2.5':
      "ne fonctionne pas | ne marche pas | ne fonctionne plus | ne marche plus | message d'erreur | plante | bug | en panne | impossible de | me connecter | ne charge pas | ne s'ouvre pas | depuis la mise | plus d'internet | pas de réseau | coupure",
    '1': 'erreur | problème | panne | bloqué',
  },
});
