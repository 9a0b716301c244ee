/** Which pack is built in, for whom the pack itself would weigh too much. A test compares the two. */
export const builtInPack = { id: 'first-pack', version: '1.0.0' } as const;
