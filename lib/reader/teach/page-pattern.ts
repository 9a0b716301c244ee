/** The pattern of the pages that are laid out like this one: a part with a digit is somebody's, so any will do there. */
export function pagePatternOf(path: string): string {
  const parts = path.split('/').slice(1, 6);
  const named = parts.map((part) => (/^[A-Za-z_~.-][A-Za-z_~.-]{0,40}$/.test(part) || part === '' ? part : '*'));
  const first = named.indexOf('*');
  return `/${(first === -1 ? named : named.slice(0, first + 1)).join('/')}`.slice(0, 120);
}
