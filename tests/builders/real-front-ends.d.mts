export function fhirReactPage(): string;
export function patientSummaryPage(): Promise<string>;
