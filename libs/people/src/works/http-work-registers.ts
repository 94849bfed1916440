import { peopleErrors } from '../domain/people.errors.js';
import { readDoiAnswer } from './read-doi-answer.js';
import { readOrcidAnswer } from './read-orcid-answer.js';
import { WorkRegisters, type WorkDraft } from './work-registers.js';

export interface WorkRegistersSettings {
  /** Up to the DOI: `https://doi.org` or `https://api.crossref.org/works`. */
  readonly doiUrl: string | null;
  /** Up to the version: `https://pub.orcid.org`. */
  readonly orcidUrl: string | null;
}

const TIMEOUT_MS = 8_000;
const LARGEST_ANSWER = 4 * 1024 * 1024;
const MOST_HOPS = 3;

/** Where doi.org sends those who ask for JSON: the agencies that keep DOIs. Nobody is followed anywhere else. */
const AGENCIES = [
  'api.crossref.org',
  'data.crossref.org',
  'data.crosscite.org',
  'data.datacite.org',
  'api.datacite.org',
];

/**
 * Asks the registers over HTTP. What people type is never part of a host and is escaped in the path; answers come from the
 * configured host, or over HTTPS from an agency that it sends to, within a time and a size.
 */
export class HttpWorkRegisters extends WorkRegisters {
  constructor(private readonly settings: WorkRegistersSettings) {
    super();
  }

  get isOn() {
    return { doi: this.settings.doiUrl !== null, orcid: this.settings.orcidUrl !== null };
  }

  async byDoi(doi: string): Promise<WorkDraft | null> {
    const accept = 'application/vnd.citationstyles.csl+json, application/json;q=0.9';
    const body = await this.ask(this.settings.doiUrl, encodeURIComponent(doi), accept);
    return body === null ? null : readDoiAnswer(body);
  }

  async byOrcid(orcid: string): Promise<readonly WorkDraft[] | null> {
    const body = await this.ask(
      this.settings.orcidUrl,
      `v3.0/${encodeURIComponent(orcid)}/works`,
      'application/json',
    );
    return body === null ? null : readOrcidAnswer(body);
  }

  /** The JSON of an answer; null for "not found". */
  private async ask(base: string | null, path: string, accept: string): Promise<unknown> {
    if (base === null) throw peopleErrors.LOOK_UP_OFF();
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      let address = new URL(`${base.replace(/\/$/, '')}/${path}`);
      for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
        const answer = await fetch(address, { headers: { accept }, redirect: 'manual', signal });
        if (answer.status >= 300 && answer.status < 400) {
          await answer.body?.cancel();
          address = allowed(new URL(answer.headers.get('location') ?? '', address), base);
          continue;
        }
        if (answer.status === 404 || answer.status === 410) {
          await answer.body?.cancel();
          return null;
        }
        if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
        return JSON.parse(await limitedText(answer)) as unknown;
      }
      throw new Error('sent on and on');
    } catch {
      // Whatever it was, there is nothing that the asker could do but wait; the address says enough to operators.
      throw peopleErrors.LOOK_UP_UNAVAILABLE({ host: new URL(base).host });
    }
  }
}

/** An address that we may be sent to: of the configured host, or of an agency. */
function allowed(address: URL, base: string): URL {
  const isOwn = address.origin === new URL(base).origin;
  const isAgency =
    address.protocol === 'https:' && address.port === '' && AGENCIES.includes(address.hostname);
  if (!isOwn && !isAgency) throw new Error('sent to a stranger');
  return address;
}

async function limitedText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > LARGEST_ANSWER) throw new Error('too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
