/** The names that entries give to changed fields, as the screens call them. */
import { t } from '../text/index.ts';

const fieldWords: Readonly<Record<string, () => string>> = {
  codeName: t.centers['field-codeName'],
  codeNameAr: t.centers['field-codeNameAr'],
  organizationId: t.centers['field-organizationId'],
  cityId: t.centers['field-cityId'],
  participation: t.centers['field-participation'],
  stage: t.centers['field-stage'],
  opensOn: t.centers['field-opensOn'],
  promiseHours: t.centers['field-promiseHours'],
  answerNowMinutes: t.centers['field-answerNowMinutes'],
  answerTodayMinutes: t.centers['field-answerTodayMinutes'],
  answerWeekMinutes: t.centers['field-answerWeekMinutes'],
  gracePercent: t.centers['field-gracePercent'],
  deputyId: t.centers['field-deputyId'],
  holdMinutes: t.centers['field-holdMinutes'],
  arrivalHours: t.centers['field-arrivalHours'],
  turnaroundMinutes: t.centers['field-turnaroundMinutes'],
  maxStayDays: t.centers['field-maxStayDays'],
  services: t.centers['field-services'],
  languages: t.centers['field-languages'],
  name: t.centers['field-name'],
  channel: t.centers['field-channel'],
  label: t.centers['field-label'],
  kind: t.centers['field-kind'],
  dueOn: t.centers['field-dueOn'],
  costLine: t.centers['field-costLine'],
  receives: t.centers.receives,
  mixing: t.centers.mixing,
  accessible: t.centers.accessible,
};

export const fieldInWords = (field: string): string => fieldWords[field]?.() ?? field;
