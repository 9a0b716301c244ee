import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../scripts/json-schemas.ts';
import { repositoryRoot } from './repository.ts';

describe('docs/schemas', () => {
  it('holds exactly what the schemas in the code say (`node scripts/make-schemas.ts`)', () => {
    const folder = join(repositoryRoot, 'docs', 'schemas');
    const kept = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    expect(kept).toEqual(Object.fromEntries(jsonSchemas()));
  });
});
