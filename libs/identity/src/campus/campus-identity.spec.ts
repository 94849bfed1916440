import { campusIdentity } from './campus-identity.js';

const settings = { numberClaim: 'employee_number', numberPrefix: 'jzu:' };
const read = (...sources: Record<string, unknown>[]) =>
  campusIdentity('https://sso', 'u-1', sources, settings);

describe('campusIdentity', () => {
  it('is named by issuer and subject, and takes the number from the first source that has it', () => {
    expect(read({ employee_number: '20240017' }, { employee_number: '9' })).toEqual({
      key: 'https://sso|u-1',
      identityNumber: 'jzu:20240017',
    });
    expect(read({}, { employee_number: 20240017 }).identityNumber).toBe('jzu:20240017');
  });

  it.each([
    ['none', {}],
    ['only an e-mail address', { email: 'li@example.edu', email_verified: true }],
    ['an empty one', { employee_number: '' }],
    ['a list', { employee_number: ['1', '2'] }],
    ['a sentence', { employee_number: '1 or 2' }],
  ])('has no number where the campus gave %s', (_, claims) => {
    expect(read(claims).identityNumber).toBeNull();
  });
});
