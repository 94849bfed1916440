import { bearerToken, TOKEN_PREFIX } from './api-token.js';

const token = `${TOKEN_PREFIX}${'a'.repeat(43)}`;

describe('bearerToken', () => {
  it('reads a token of ours, whatever the case of the scheme', () => {
    expect(bearerToken(`Bearer ${token}`)).toBe(token);
    expect(bearerToken(`bearer ${token}`)).toBe(token);
  });

  it.each([
    undefined,
    '',
    'Bearer',
    `Basic ${token}`,
    `Bearer ${'a'.repeat(43)}`,
    `Bearer ${token} x`,
    `Bearer ${token}\n`,
  ])('takes %j for none', (header) => {
    expect(bearerToken(header)).toBeNull();
  });
});
