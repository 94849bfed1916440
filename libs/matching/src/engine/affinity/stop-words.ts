/** Han characters that carry grammar rather than meaning: pairs with them are no terms. */
export const PARTICLES: ReadonlySet<string> = new Set(
  '的了和与及或在是对为以等将被把其之于从到中上下并而且也不有无可能各该此这那一种个进行通过用于基',
);

/** English words that carry grammar rather than meaning. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also although among an and any are as at be because been before being below ' +
    'between both but by can could did do does doing during each either et few for from further had has have having he her ' +
    'here his how however i if in into is it its itself just may me might more most much must my no nor not now of off on ' +
    'once only or other others our out over own same she should so some such than that the their them then there these ' +
    'they this those through thus to too under until up upon us using use used via very was we were what when where which ' +
    'while who whom whose why will with within without would you your'
  ).split(' '),
);
