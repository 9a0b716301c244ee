/** The calendar date of an instant where the clinician is, `YYYY-MM-DD`. */
export function localDate(instant: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
