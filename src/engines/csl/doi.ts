/** The bare DOI in a field that holds it bare, as `doi:...` or as an address; nothing for what is no DOI. */
export function bareDoi(field: unknown): string | undefined {
  if (typeof field !== 'string') return undefined;
  return /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(field.trim())?.[1];
}

/** The address that resolves a DOI, with every character escaped that an address may not hold. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replace(/%(2F|3A|3B|28|29)/g, decodeURIComponent)}`;
}
