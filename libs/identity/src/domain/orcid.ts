/** An ORCID iD as it is kept: four groups of four, the last character a check digit. */
const FORM = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/;

/**
 * True for a well-formed ORCID iD whose check digit holds (ISO 7064 MOD 11-2, as ORCID's "Structure of the ORCID
 * identifier" describes).
 */
export function isOrcid(value: string): boolean {
  if (!FORM.test(value)) return false;
  const digits = value.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = ((total + Number(digit)) * 2) % 11;
  const check = (12 - total) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}
