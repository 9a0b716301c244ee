const versionParts = (version: string): number[] => version.split('.').map(Number);

/** Below 0 when `a` is the lower version, 0 when equal, above 0 when the higher. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [versionParts(a), versionParts(b)];
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The next version after a change of the given size. */
export const nextVersion = (version: string, size: 'whole' | 'part' | 'small'): string => {
  const [whole = 0, part = 0, small = 0] = versionParts(version);
  if (size === 'whole') return `${whole + 1}.0.0`;
  return size === 'part' ? `${whole}.${part + 1}.0` : `${whole}.${part}.${small + 1}`;
};
