import { room } from '../messages.ts';

/** A plan as a paper to read, print and send. */
export const report = room({
  title: 'Rapport de planification',
  print: 'Imprimer',
  csv: 'Exporter en CSV',
  xlsx: 'Exporter en XLSX',
  saved: 'Le fichier {name} est enregistré sur cet appareil.',
  toPlan: 'Retour au plan',
  scenario: 'Scénario',
  madeBy: 'Calculé par',
  madeAt: 'Le',
  period: 'Période',
  answer: 'La réponse',
  opens: {
    one: '{count} centre ouvre : {list}.',
    many: '{count} centres ouvrent : {list}.',
    other: '{count} centres ouvrent : {list}.',
  },
  opensNone: 'De {from} à {to}, aucun centre n’ouvre ; les centres existants restent.',
  inYear: '{towns} en {year}',
  bedsByUnit: 'En {year}, le réseau compte {beds} ({list}).',
  named: '{name} : {value}',
  staff: {
    one: 'En {year}, il faut {count} poste à plein temps ; son salaire, {wages} par an, se lit à côté de la dépense et ne s’y ajoute pas.',
    many: 'En {year}, il faut {count} postes à plein temps ; leurs salaires, {wages} par an, se lisent à côté de la dépense et ne s’y ajoutent pas.',
    other:
      'En {year}, il faut {count} postes à plein temps ; leurs salaires, {wages} par an, se lisent à côté de la dépense et ne s’y ajoutent pas.',
  },
  money: 'De {from} à {to}, le plan dépense {spent}, sur {granted} de financements inscrits au scénario.',
  risk: 'En {year}, {covered} des personnes ont une place à {hours} de route au plus ; parmi elles, {full} ne trouveraient pas de lit libre le jour venu.',
  riskNone: 'En {year}, personne n’a de place à portée : chaque personne attendue resterait sans place.',
  map: 'Région par région',
  mapYear: 'Les régions en {year}',
  mapTones:
    'Vert : presque toutes les personnes ont une place ; jaune : la plupart ; gris : moins de la moitié ; bordé de rouge : personne.',
  mapTable: 'Part des personnes de la région qui ont une place, et lits dans la région',
  shareAndBeds: '{share} · {beds}',
  risks: 'Le risque, vérifié par simulation',
  notSimulated: 'Ce plan n’a pas été vérifié par simulation : les risques de ce rapport viennent de formules seules.',
  assumptions: 'Hypothèses et sources',
  assumptionsNote: 'Chaque chiffre nomme sa source ou dit qu’il est une hypothèse.',
  figure: 'Chiffre',
  value: 'Valeur',
  ofGroup: '{figure} ({group})',
  counted: 'Personnes comptées, par groupe',
  grant: '{donor}, de {from} à {to}',
  'grant-lapses': 'le reste est perdu ensuite',
  'grant-carries': 'le reste est reporté',
  minimum: '{region} : {centers}, dès {year}',
  method: 'Méthode et limites',
  methodModel:
    'Le plan choisit où ouvrir, quand et avec combien de lits, pour que le plus de personnes aient une place et au plus près, sans dépasser l’argent de chaque année. Les arrivées sont dues au hasard : la taille de chaque unité garde le risque qu’elle soit pleine autour de {target}.',
  methodGap:
    'Écart prouvé au meilleur plan possible : {share} au plus, soit {hours} de trajet ou {points} de couverture. Recherche de {seconds}, graine {seed}.',
  methodDemand:
    'La demande vient de chiffres nationaux répartis entre les provinces par des poids ; les séries de sources différentes ne sont jamais mêlées.',
  methodHidden:
    'Dans l’historique propre au réseau, les petits nombres sont masqués pour que personne ne soit reconnu.',
  methodNot:
    'Le calcul ne sait rien des terrains, des autorisations ni des voisinages : une visite décide, pas ce rapport.',
});
