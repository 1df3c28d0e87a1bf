import * as v from 'valibot';
import { Id, type Moment, Reference } from '../text.ts';

export const ListAudit = v.strictObject({
  before: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  actorId: v.optional(Id),
  centerId: v.optional(Id),
  reference: v.optional(Reference),
});
export type ListAudit = v.InferOutput<typeof ListAudit>;

/** What an entry says besides its act: codes, counts and ids; never a value that a person typed. */
export type Details = Record<string, string | number | boolean | readonly string[]>;

export type AuditLine = {
  entryId: number;
  at: Moment;
  actorId: string | null;
  actorLabel: string | null;
  role: string;
  act: string;
  outcome: 'done' | 'read' | 'refused';
  centerName: string | null;
  reference: string | null;
  details: Details;
  sealed: boolean;
};
export type AuditPage = { lines: AuditLine[]; before: number | null };
/** The answer to `audit.verify`: `brokenAt` names the first altered, missing or reordered entry. */
export type ChainReport = {
  sealed: number;
  waiting: number;
  intact: boolean;
  brokenAt: { position: number; entryId: number | null } | null;
  head: string | null;
};
