import axe from 'axe-core';

/** What axe finds in an element, as short lines; colours are looked at in a real browser, jsdom has none. */
export const axeFindings = async (element: Element): Promise<string[]> => {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};
