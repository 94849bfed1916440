import { comesFromOurSite, type SiteAddress } from './origin.js';

const production: SiteAddress = {
  production: true,
  embedded: false,
  http: { publicUrl: 'https://jiebang.example.edu.cn' },
};
const local: SiteAddress = {
  production: false,
  embedded: true,
  http: { publicUrl: 'http://localhost:3000' },
};

describe('comesFromOurSite', () => {
  it.each([
    ['our own page', { origin: 'https://jiebang.example.edu.cn' }, true],
    [
      'our own page with the default port written out',
      { origin: 'https://jiebang.example.edu.cn:443' },
      true,
    ],
    ['a program', {}, true],
    ['an address typed by a person', { 'sec-fetch-site': 'none' }, true],
    ['another site', { origin: 'https://evil.example.com' }, false],
    ['a sister site', { origin: 'https://wiki.example.edu.cn' }, false],
    ['our name without encryption', { origin: 'http://jiebang.example.edu.cn' }, false],
    ['our name as the beginning of another', { origin: 'https://jiebang.example.edu.cn.evil.com' }, false],
    ['a page without an origin of its own', { origin: 'null' }, false],
    ['another site that hides its name', { 'sec-fetch-site': 'cross-site' }, false],
    ['a sister site that hides its name', { 'sec-fetch-site': 'same-site' }, false],
    ['another site that claims to be our host', { origin: 'https://evil.com', host: 'evil.com' }, false],
  ])('in production, %s: %j', (_, headers, ours) => {
    expect(comesFromOurSite(headers, production)).toBe(ours);
  });

  it.each([
    ['localhost', { origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
    ['the same machine by its number', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, true],
    ['another port of it', { origin: 'http://127.0.0.1:5000', host: '127.0.0.1:3000' }, false],
  ])('on one machine, %s: %j', (_, headers, ours) => {
    expect(comesFromOurSite(headers, local)).toBe(ours);
  });
});
