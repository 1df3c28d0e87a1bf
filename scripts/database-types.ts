/** Writes the table types of the server from the migrations themselves, on a database made for the occasion. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { migrate } from '../server/src/platform/db/migrate.ts';
import { startThrowaway } from '../server/test/cluster.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'server/src/platform/db/tables.ts');

/** Columns whose values a check constraint limits to words of the domain. */
const columns: Record<string, string> = {
  'account.role': 'access/access#Role',
  'invitation.role': 'access/access#Role',
  'center.stage': 'centers/words#Stage',
  'center.participation': 'centers/words#Participation',
  'center_contact.compartment': 'centers/centers#Compartment',
  'organization.kind': 'centers/words#OrganizationKind',
  'organization.channel': 'centers/words#Channel | null',
  'surge.reason': 'ledger/surge#SurgeReason',
  'room.mixing': 'centers/words#Mixing',
  'room_reception.received_group': 'centers/words#Group',
  'bed.kind': 'centers/words#BedKind',
  'staff_member.profession': 'staff/words#Profession',
  'staff_member.gender': 'staff/words#StaffGender | null',
  'staff_certificate.kind': 'staff/words#CertificateKind',
  'cover_rule.profession': 'staff/words#Profession',
  'cover_rule.part': 'staff/words#CoverPart',
  'claim.purpose': 'ledger/ledger#Purpose',
  'request.state': 'placements/words#RequestState',
  'request.outcome': 'placements/words#RequestOutcome | null',
  'request.channel': 'centers/words#Channel',
  'request.urgency': 'placements/words#Urgency',
  'request.together': 'placements/words#Together',
  'request.unmet_reason': 'placements/words#UnmetReason | null',
  'request.consent': 'placements/words#Consent | null',
  'party_person.person_group': 'centers/words#Group',
  'party_person.age_band': 'placements/words#AgeBand',
  'party_person.needs': 'placements/words#Need[]',
  'offer.state': 'placements/words#OfferState',
  'offer.decline_code': 'placements/words#DeclineCode | null',
  'offer.declined_by': "'center' | 'person' | null",
  'offer.would_help': 'placements/words#WouldHelp[]',
  'offer.transfer_reason': 'placements/words#TransferReason | null',
  'separation_mark.stance': 'placements/words#Stance',
  'separation_mark.kind': 'placements/words#MarkKind',
  'group_request.urgency': 'placements/words#Urgency',
  'unmet_search.urgency': 'placements/words#Urgency',
  'placement.state': 'placements/words#PlacementState',
  'placement.over_staffing': 'placements/words#OverStaffing | null',
  'placement.outcome': 'placements/words#DepartureOutcome | null',
  'notification_settings.language': 'notifications/words#NoticeLanguage',
  'notification.kind': 'notifications/words#NotificationKind',
  'service.counted': 'services/services#Counted',
  'service.need': 'placements/words#Need | null',
  'service_place.override_reason': 'services/services#OverrideReason | null',
  'center_call.outcome': 'centers/calls#CallOutcome | null',
  'stay_milestone.kind': 'placements/stays#MilestoneKind',
  'overstay.reason': 'placements/stays#OverstayReason',
  'follow_up.safe': 'placements/stays#SafeAnswer',
  'scenario.content': 'expansion/scenario#ScenarioContent',
  'planning_run.kind': 'expansion/planning#RunKind',
  'planning_run.state': 'expansion/planning#RunState',
  'planning_run.content': 'expansion/scenario#ScenarioContent',
  'planning_run.told': 'expansion/runs#RunTold | null',
  'planning_run.asked': "'stop' | 'cancel' | null",
  'audit_entry.details': 'audit/audit#Details',
  'audit_entry.outcome': "'done' | 'read' | 'refused'",
  'outbox.kind': "'capacity' | 'request' | 'network' | 'access' | 'notice'",
  'event.kind': "'capacity' | 'request' | 'network' | 'access' | 'notice'",
};

const cluster = await startThrowaway();
try {
  await migrate(cluster.url);
  const generated = execFileSync(
    'kysely-codegen',
    [
      '--dialect',
      'postgres',
      '--url',
      cluster.url,
      '--camel-case',
      '--date-parser',
      'string',
      '--print',
      '--exclude-pattern',
      'graphile_worker.*',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  writeFileSync(target, inWordsOfTheDomain(asReadByOurDriver(generated.slice(generated.indexOf('/**')))));
  execFileSync('oxfmt', [target], { cwd: root });
} finally {
  await cluster.stop();
}

/** The generator describes the driver as delivered; `database.ts` reads big integers as numbers and instants as ISO texts. */
function asReadByOurDriver(types: string): string {
  return types
    .replace(/export type Int8 = .*;/, 'export type Int8 = ColumnType<number, bigint | number, bigint | number>;')
    .replace(/export type Timestamp = .*;/, 'export type Timestamp = ColumnType<string, Date | string, Date | string>;')
    .replace('export interface DB {', 'export interface Tables {')
    .replace('Please do not edit it manually.', 'Do not edit it: run `pnpm db:types`.');
}

/** Says in the domain's own words, imported from `@iwaa/shared`, what check constraints limit these columns to. */
function inWordsOfTheDomain(types: string): string {
  const imports = new Set<string>();
  let told = types;
  for (const [column, word] of Object.entries(columns)) {
    const [file, type] = word.includes('#') ? word.split('#') : [undefined, word];
    if (file) imports.add(`import type { ${type?.replace(/\W.*/, '')} } from '@iwaa/shared/${file}';`);
    told = withType(told, column, type ?? '');
  }
  return [...imports, told].join('\n');
}

function withType(types: string, column: string, type: string): string {
  const [table = '', name = ''] = column
    .split('.')
    .map((part) => part.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
  const line = new RegExp(
    `(export interface ${table[0]?.toUpperCase()}${table.slice(1)} \\{[^}]*?\\n  ${name}: )(Generated<)?[^;]*;`,
  );
  if (!line.test(types)) throw new Error(`no column ${column}`);
  return types.replace(line, (_, before: string, generated?: string) =>
    generated ? `${before}Generated<${type}>;` : `${before}${type};`,
  );
}
