import { sentences as ar } from '@iwaa/shared/notifications/sentences/ar';
import { sentences as en } from '@iwaa/shared/notifications/sentences/en';
import { sentences as fr } from '@iwaa/shared/notifications/sentences/fr';
import type { NoticeLanguage, NotificationKind } from '@iwaa/shared/notifications/words';

const sentences = { fr, ar, en };

const around: Readonly<Record<NoticeLanguage, { reference: string; how: string }>> = {
  fr: {
    reference: 'Référence',
    how: 'Ouvrez Iwaa comme d’habitude pour voir de quoi il s’agit.\nNos messages ne contiennent ni nom, ni lieu, ni lien.',
  },
  ar: {
    reference: 'المرجع',
    how: 'افتحوا إيواء كالمعتاد للاطلاع على الأمر.\nلا تتضمّن رسائلنا أي اسم أو مكان أو رابط.',
  },
  en: {
    reference: 'Reference',
    how: 'Open Iwaa as you always do to see what it is.\nOur messages hold no name, no place and no link.',
  },
};

type Told = { readonly kind: NotificationKind; readonly reference: string | null; readonly language: NoticeLanguage };

/** One sentence and where to look: all that may leave the application. */
export function lineOf({ kind, reference, language }: Told): { sentence: string; reference: string | null } {
  const spoken = reference && `${around[language].reference} ${reference.slice(0, 4)}-${reference.slice(4)}`;
  return { sentence: sentences[language][kind], reference: spoken };
}

export function letterOf(told: Told): { subject: string; text: string } {
  const { sentence, reference } = lineOf(told);
  const lines = [`${sentence}.`, ...(reference ? [reference] : []), '', around[told.language].how, ''];
  return { subject: sentence, text: lines.join('\n') };
}
