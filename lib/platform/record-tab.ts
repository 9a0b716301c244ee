import { permissionPattern } from '../domain/site-address.ts';

type Tab = { readonly id?: number | undefined; readonly windowId?: number | undefined };

/** The part of the browser's tabs and windows that we use, so that tests can hand in another. */
export type TabsApi = {
  readonly tabs: {
    query(what: { url: string }): Promise<readonly Tab[]>;
    update(id: number, to: { active: boolean }): Promise<unknown>;
  };
  readonly windows: { update(id: number, to: { focused: boolean }): Promise<unknown> };
};

/** Brings an open tab of an address to the front; false when there is none. */
export async function showRecordTab({ tabs, windows }: TabsApi, origin: string): Promise<boolean> {
  const [tab] = await tabs.query({ url: permissionPattern(origin) });
  if (tab?.id === undefined) return false;
  await tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await windows.update(tab.windowId, { focused: true });
  return true;
}
