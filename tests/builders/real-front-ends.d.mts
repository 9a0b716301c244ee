export function fhirReactPage(): Promise<string>;
export function patientSummaryPage(): Promise<string>;
