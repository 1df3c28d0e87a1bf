import { room } from '../messages.ts';

export const signIn = room({
  title: 'Se connecter',
  username: 'Identifiant',
  password: 'Mot de passe',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  enter: 'Se connecter',
  usernameMissing: 'Écrivez votre identifiant.',
  passwordMissing: 'Écrivez votre mot de passe.',
  ended: 'Votre session est terminée. Reconnectez-vous pour continuer.',
  forgotten: 'Mot de passe oublié ? Demandez à votre coordination un nouveau lien d’invitation.',
  noAccount: 'Besoin d’une place sans compte ?',
});
