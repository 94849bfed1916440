import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const DOI = `query ($doi: String!) { lookUpDoi(doi: $doi) { kind titleZh titleEn year ref alreadyThere } }`;
const ORCID = `query ($orcid: String!) { lookUpOrcid(orcid: $orcid) { kind titleEn year ref alreadyThere } }`;

/** Answers as the registers do: shapes taken from their documentation. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = decodeURIComponent(request.url ?? '');
  const json = (body: unknown) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };
  const csl = {
    DOI: '10.5555/ok',
    title: 'A <b>work</b>',
    type: 'article-journal',
    issued: { 'date-parts': [[2022]] },
  };
  if (path === '/doi/10.5555/ok' || path === '/kept-here') json(csl);
  else if (path === '/doi/10.5555/near') response.writeHead(302, { location: '/kept-here' }).end();
  else if (path === '/doi/10.5555/far')
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();
  else if (path === '/doi/10.5555/round') response.writeHead(302, { location: request.url }).end();
  else if (path === '/doi/10.5555/broken') response.end('<html>');
  else if (path === '/doi/10.5555/busy') response.writeHead(503).end();
  else if (path === '/orcid/v3.0/0000-0002-1825-0097/works')
    json({
      'last-modified-date': null,
      group: [
        {
          'work-summary': [
            {
              title: { title: { value: 'Listed' }, subtitle: null, 'translated-title': null },
              type: 'journal-article',
              'publication-date': { year: { value: '2020' }, month: null, day: null },
              'external-ids': {
                'external-id': [
                  {
                    'external-id-type': 'doi',
                    'external-id-value': '10.5555/LISTED',
                    'external-id-relationship': 'self',
                  },
                ],
              },
            },
          ],
        },
      ],
      path: '/0000-0002-1825-0097/works',
    });
  else response.writeHead(404).end();
}

describe('looking works up in public registers', () => {
  let register: Server;
  let test: TestApp;
  let person: TestPerson;
  const asked: string[] = [];

  beforeAll(async () => {
    register = createServer((request, response) => {
      asked.push(`${request.headers.accept?.split(',')[0]} ${request.url}`);
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(register, 'listening');
    const base = `http://127.0.0.1:${(register.address() as AddressInfo).port}`;
    test = await startTestApp({ env: { DOI_URL: `${base}/doi`, ORCID_URL: `${base}/orcid/` } });
    person = await signedIn(test, 'Author', 'engineer');
  });

  afterAll(async () => {
    await test.close();
    register.close();
  });

  const byDoi = async (doi: string) => {
    const { data, errors } = await person.client.ask<{ lookUpDoi: object | null }>(DOI, { doi });
    return errors[0] ? errors[0].extensions['code'] : data?.lookUpDoi;
  };

  it('gives a draft by a DOI however it is written, and writes nothing', async () => {
    const draft = { kind: 'publication', titleZh: '', titleEn: 'A work', year: 2022, ref: '10.5555/ok' };
    for (const doi of ['10.5555/ok', ' https://doi.org/10.5555/OK ', 'doi:10.5555/ok', '10.5555/near'])
      expect(await byDoi(doi)).toEqual({ ...draft, alreadyThere: false });
    expect(asked[0]).toBe('application/vnd.citationstyles.csl+json /doi/10.5555%2Fok');
    const { data } = await person.client.ask<{ person: { evidence: readonly object[] } | null }>(
      'query ($id: ID!) { person(id: $id) { evidence { id } } }',
      { id: person.personId },
    );
    expect(data?.person?.evidence ?? []).toEqual([]);
  });

  it('gives drafts by an ORCID', async () => {
    const { lookUpOrcid } = await person.client.data<{ lookUpOrcid: readonly object[] }>(ORCID, {
      orcid: 'https://orcid.org/0000-0002-1825-0097',
    });
    expect(lookUpOrcid).toEqual([
      { kind: 'publication', titleEn: 'Listed', year: 2020, ref: '10.5555/listed', alreadyThere: false },
    ]);
    const unknown = await person.client.data<{ lookUpOrcid: readonly object[] }>(ORCID, {
      orcid: '0000-0001-5109-3700',
    });
    expect(unknown.lookUpOrcid).toEqual([]);
    const { errors } = await person.client.ask(ORCID, { orcid: '0000-0002-1825-0098' });
    expect(errors[0]?.extensions['code']).toBe('BAD_ORCID');
  });

  it('says what it does not know, and what it cannot ask', async () => {
    expect(await byDoi('10.5555/nowhere')).toBeNull();
    for (const doi of ['10.5555/broken', '10.5555/busy', '10.5555/round'])
      expect(await byDoi(doi)).toBe('LOOK_UP_UNAVAILABLE');
    for (const doi of ['http://localhost/10.5555/ok', '10.5555', '../admin', '10.5555/a b'])
      expect(await byDoi(doi)).toBe('BAD_DOI');
  });

  it('follows nobody to a stranger', async () => {
    expect(await byDoi('10.5555/far')).toBe('LOOK_UP_UNAVAILABLE');
    expect(await byDoi('10.5555/../../kept-here')).toBeNull();
    expect(asked.at(-1)).toContain('%2F..%2F..%2F');
  });

  it('is limited, and for those who are signed in', async () => {
    const eager = await signedIn(test, 'Eager', 'engineer');
    const codes = [];
    for (let at = 0; at < 21; at += 1) {
      const { errors } = await eager.client.ask(DOI, { doi: '10.5555/ok' });
      codes.push(errors[0]?.extensions['code']);
    }
    expect(codes.slice(0, 20).every((code) => code === undefined)).toBe(true);
    expect(codes[20]).toBe('RATE_LIMITED');
    expect((await test.visitor().ask(DOI, { doi: '10.5555/ok' })).errors[0]?.extensions['code']).toBe(
      'SIGN_IN_REQUIRED',
    );
  });

  it('is off unless somebody switches it on', async () => {
    const plain = await startTestApp();
    const { client } = await signedIn(plain, 'Author', 'engineer');
    expect(await client.data('{ lookUps { doi orcid } }')).toEqual({ lookUps: { doi: false, orcid: false } });
    expect((await client.ask(DOI, { doi: '10.5555/ok' })).errors[0]?.extensions['code']).toBe('LOOK_UP_OFF');
    await plain.close();
  });
});
