const LN2 = 0.6931471805599453;
const TERMS = 23;

/**
 * Natural logarithm of a positive number through additions, multiplications and divisions alone, which IEEE 754 fixes to the
 * last bit. `Math.log` may differ between engines, and a plan must not. Accurate to about 1e-15 relative.
 */
export function naturalLog(value: number): number {
  let mantissa = value;
  let exponent = 0;
  while (mantissa >= 1.5) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    exponent--;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let power = ratio;
  let sum = 0;
  for (let term = 0; term < TERMS; term++) {
    sum += power / (2 * term + 1);
    power *= square;
  }
  return 2 * sum + exponent * LN2;
}
