/** What an entry says in words: the act, what it touched, and how it ended. */
import type { AuditLine } from '@iwaa/shared/audit/audit';
import { compartments } from '@iwaa/shared/centers/centers';
import { t } from '../text/index.ts';
import { refusalInWords } from '../text/refusal.ts';
import { roleInWords } from '../text/role.ts';
import { acts, type Act } from './acts.ts';
import { fieldInWords } from './fields.ts';

type Details = AuditLine['details'];
const isAct = (name: string): name is Act => acts.some((one) => one === name);

/** Two acts are one procedure both ways. */
function actOf({ act, details }: AuditLine): string {
  if (act === 'access.disable' && details['disabled'] === false) return 'access.enable';
  if (act === 'centers.tickItem' && details['done'] === false) return 'centers.untickItem';
  return act;
}

const listOf = (value: Details[string] | undefined): readonly string[] => {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? [value] : [];
};

function compartmentInWords(code: string): string {
  const known = compartments.find((one) => one === code);
  return known ? t.centers[`contact-${known}`]() : code;
}

/** What the details add: names of fields and compartments, sizes, a role; ids stay out. */
function addition({ act, details }: AuditLine): string {
  const counts = [
    ...(typeof details['rooms'] === 'number' ? [t.centers.rooms({ count: details['rooms'] })] : []),
    ...(typeof details['beds'] === 'number' ? [t.words.beds({ count: details['beds'] })] : []),
  ];
  return [
    ...listOf(details['fields']).map(fieldInWords),
    ...listOf(details['compartment']).map(compartmentInWords),
    ...listOf(details['compartments']).map(compartmentInWords),
    ...(act === 'access.invite' ? listOf(details['role']).map(roleInWords) : []),
    ...counts,
  ].join(', ');
}

/** The first sentence of a refusal says what happened; the rest speaks to whoever was refused. */
const whyInWords = (code: string): string => refusalInWords(code).split('. ', 1)[0] ?? code;

export function entryInWords(line: AuditLine): string {
  const name = actOf(line);
  const act = isAct(name) ? t.audit[name]() : t.audit.otherAct({ act: name });
  const added = addition(line);
  const sentence = added ? t.audit.withDetails({ act, details: added }) : act;
  // A cut is found by the server and kept as refused: nobody asked for it.
  if (line.outcome !== 'refused' || line.act === 'audit.cut') return sentence;
  const code = line.details['code'];
  return typeof code === 'string'
    ? t.audit.refusedBecause({ act: sentence, why: whyInWords(code) })
    : t.audit.refused({ act: sentence });
}

/** Who acted: a function, never a name; the server itself; or somebody it did not know. */
export function actorInWords({ actorLabel, role }: AuditLine): string {
  if (actorLabel !== null) return actorLabel;
  return role === 'system' ? t.audit.system() : t.audit.nobody();
}

export const roleOfActor = ({ actorLabel, role }: AuditLine): string | undefined =>
  actorLabel === null ? undefined : roleInWords(role);
