/** Checks an answer against the server's own schema before it is sent. */
import { safeParse, type GenericSchema } from 'valibot';

/** The names of the fields that the server would refuse. */
export function wrongFields(schema: GenericSchema, input: unknown): ReadonlySet<string> {
  const { issues } = safeParse(schema, input);
  return new Set(issues?.map((issue) => String(issue.path?.[0]?.key)));
}
