import { bodyOf, type Head, next, start } from '../../server/src/audit/body.ts';
import { bytes, copyInto, moment } from './copy.ts';

export type Act = {
  readonly act: string;
  readonly at: number;
  readonly role: string;
  readonly actorId: string | null;
  readonly centerId: string | null;
  readonly requestId: string;
  readonly reference: string;
};

export type Trail = {
  readonly write: (act: Act) => void;
  readonly keepUp: () => Promise<void>;
  readonly end: () => Promise<number>;
};

const columns = 'id, at, actor_id, actor_role, act, center_id, request_id, reference';

/** Audit entries, each sealed into the chain as it is written: the server finds nothing left to seal. */
export async function openTrail(url: string): Promise<Trail> {
  const entries = await copyInto(url, 'audit_entry', columns);
  const seals = await copyInto(url, 'audit_seal', 'position, entry_id, body, digest');
  let head: Head = start;
  return {
    write: ({ act, at, role, actorId, centerId, requestId, reference }) => {
      const id = head.position + 1;
      const whole = { id, at: moment(at).replace('Z', '000Z'), actorId, actorRole: role, act, outcome: 'done' };
      const body = bodyOf({ ...whole, centerId, requestId, reference, subjectId: null, details: '{}' });
      head = next(head, body);
      entries.write(id, whole.at, actorId, role, act, centerId, requestId, reference);
      seals.write(head.position, id, bytes(body), bytes(head.digest));
    },
    keepUp: async () => {
      await entries.keepUp();
      await seals.keepUp();
    },
    end: async () => {
      await entries.end();
      return seals.end();
    },
  };
}
