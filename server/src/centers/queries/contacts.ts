import type { Compartment } from '@iwaa/shared/centers/centers';

import { type Keys, seal, unseal } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';

/** One compartment's text, if it was written and row-level security lets this viewer at it. The caller leaves the audit entry. */
export async function openContact(
  tx: Transaction,
  keys: Keys,
  centerId: string,
  compartment: Compartment,
): Promise<string | null> {
  const contact = await tx
    .selectFrom('centerContact')
    .select('sealed')
    .where('centerId', '=', centerId)
    .where('compartment', '=', compartment)
    .executeTakeFirst();
  return contact ? unseal(keys, contact.sealed, placeOf(centerId, compartment)) : null;
}

/** Every compartment that row-level security lets this viewer at. */
export async function openContacts(
  tx: Transaction,
  keys: Keys,
  centerId: string,
): Promise<{ compartment: Compartment; text: string }[]> {
  const contacts = await tx
    .selectFrom('centerContact')
    .select(['compartment', 'sealed'])
    .where('centerId', '=', centerId)
    .orderBy('compartment')
    .execute();
  return contacts.map(({ compartment, sealed }) => ({
    compartment,
    text: unseal(keys, sealed, placeOf(centerId, compartment)),
  }));
}

export function sealContact(keys: Keys, centerId: string, compartment: Compartment, text: string): Buffer {
  return seal(keys, text, placeOf(centerId, compartment));
}

/** Where a sealed contact belongs: moved to another row, it does not open. */
function placeOf(centerId: string, compartment: Compartment): string {
  return `center_contact ${centerId} ${compartment}`;
}
