import { room } from '../messages.ts';

export const night = room({
  title: 'Besoin d’une place maintenant',
  intro: 'Ces numéros répondent jour et nuit. Cette page fonctionne sans compte.',
  danger: 'En cas de danger, appelez d’abord.',
  police: 'Police',
  gendarmerie: 'Gendarmerie royale',
  ambulance: 'Ambulance et pompiers',
  hotline: 'Ligne d’orientation du réseau',
  hotlineNumber: 'Le numéro donné par votre coordination',
  afterCall:
    'Dites seulement ce qu’il faut pour être en sécurité : combien de personnes, où, quels besoins. Aucun nom n’est nécessaire.',
  backToSignIn: 'J’ai un compte : me connecter',
});
