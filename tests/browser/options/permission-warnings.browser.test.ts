import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { launch } from '../../../scripts/launch.ts';
import { tally } from '../../../scripts/tally.ts';

const Info = z.object({
  permissions: z.object({
    simplePermissions: z.array(z.object({ message: z.string() })),
    runtimeHostPermissions: z
      .object({ hosts: z.array(z.object({ host: z.string(), granted: z.boolean() })) })
      .optional(),
  }),
});

// Chromium only: no driver of Firefox shows what it says of an extension.
describe('what Chromium says of the permissions of the release build', () => {
  it('A13: warns of nothing, and no site is granted beforehand', async () => {
    const launched = await launch('chromium', { build: 'release' });
    try {
      const page = await launched.browser.newPage();
      await page.goto('chrome://extensions');
      const text = await page.evaluate(
        async (id) => JSON.stringify(await Reflect.get(chrome, 'developerPrivate').getExtensionInfo(id)),
        launched.extensionId,
      );
      const { simplePermissions, runtimeHostPermissions } = Info.parse(JSON.parse(text)).permissions;
      const warnings = simplePermissions.map(({ message }) => message);
      tally('permission-warnings', 'chromium', { texts: warnings });
      expect(warnings).toEqual([]);
      expect(runtimeHostPermissions?.hosts.filter(({ granted }) => granted) ?? []).toEqual([]);
    } finally {
      await launched.close();
    }
  });
});
