/** Organizations, and mending what was written before. */
import * as v from 'valibot';
import { DayText, Id, Text, Version } from '../text.ts';
import { channels, lastingKinds, organizationKinds } from './words.ts';

export const AddOrganization = v.strictObject({
  name: Text(80),
  kind: v.picklist(organizationKinds),
  channel: v.optional(v.picklist(channels)),
});
export type AddOrganization = v.InferOutput<typeof AddOrganization>;

/** What an organization is stays: a referrer with requests never becomes an operator. */
export const UpdateOrganization = v.strictObject({
  organizationId: Id,
  version: Version,
  name: Text(80),
  channel: v.nullable(v.picklist(channels)),
});
export type UpdateOrganization = v.InferOutput<typeof UpdateOrganization>;

export const UpdateBed = v.strictObject({
  bedId: Id,
  version: Version,
  label: Text(20),
  kind: v.picklist(lastingKinds),
});
export type UpdateBed = v.InferOutput<typeof UpdateBed>;

/** Without a label its words stay, in the three languages of an item that came with the product. */
export const UpdateItem = v.strictObject({
  itemId: Id,
  version: Version,
  label: v.optional(Text(120)),
  dueOn: v.nullable(DayText),
  costLine: v.nullable(Text(80)),
});
export type UpdateItem = v.InferOutput<typeof UpdateItem>;
export const RemoveItem = v.strictObject({ itemId: Id });
export type RemoveItem = v.InferOutput<typeof RemoveItem>;
