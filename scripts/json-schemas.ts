/** The shapes that others may build on, as JSON Schema, made from the zod schemas that the code itself uses. */
import { z } from 'zod';
import { Entry } from '../lib/domain/entries/entry.ts';
import { Pack } from '../lib/domain/heuristics/pack.ts';
import { Vignette } from '../lib/domain/heuristics/vignette.ts';
import { Snapshot } from '../lib/domain/heuristics/snapshot.ts';
import { Reading } from '../lib/domain/reading.ts';
import { Settings } from '../lib/domain/settings.ts';
import { Site } from '../lib/domain/sites/site.ts';
import { backgroundParams } from '../lib/messages/background-params.ts';

const published: Readonly<Record<string, z.core.$ZodType>> = {
  entry: Entry,
  event: backgroundParams.saveEvent,
  pack: z.strictObject({ ...Pack.shape, vignettes: z.array(Vignette).max(2000).optional() }),
  reading: Reading,
  settings: Settings,
  site: Site,
  snapshot: Snapshot,
};

/** File name to text, for `docs/schemas`. To publish one more shape: a line in the table above. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(published).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title: name, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) }, null, 2)}\n`,
    ]),
  );
}
