import type { Finding } from './finding.js';
import { COMPOUND_SURNAMES, NOT_NAMES, PINYIN_SURNAMES, SURNAMES } from './surnames.js';

const HAN = '[\\u4e00-\\u9fff]';
const SPACE = '[ \\t.\\u200b]{0,2}';
const SURNAME = `(?:${COMPOUND_SURNAMES.join('|')}|[${SURNAMES.join('')}])`;
const MASK = '(?:某{1,2}|[xX×*＊○]{1,3}|先生|女士|小姐|阿姨|大爷|大妈|老人)';
const PERSON = '(?:患者|病人|病患|患儿|患者家属|家属|家长|产妇|孕妇|伤者|死者|受试者|病例)';
const DEMOGRAPHY =
  '[ ,、.(;\\u200b，（；]{0,3}(?:(?:男|女)(?:性|[ ,、.);，）；]|$|\\d)|(?:年龄)?\\d{1,3}\\s?(?:岁|周岁|月龄|个月大|天龄)|[一二三四五六七八九十]{1,3}岁)';
const CLINICAL_VERB =
  '[ ,，]{0,2}(?:因|确诊|诊断为|被诊断|患有|罹患|主诉|自述|就诊于|来院|来我院|于\\d|于我院|入院|住院|术后第|出院|转入|死亡|去世)';

/** Function words that are surnames too: beside a clinical verb alone they prove nothing. */
const AMBIGUOUS = new Set(Array.from('于和常任应时向全从单方安成连曾万何余解明易初左尚'));
/** Characters of clinical prose that given names hardly have. */
const CLINICAL = new RegExp(
  '[血压糖脂热龄症病炎癌瘤肿痛障疸斑癜胞酶菌毒疗诊断率值量型组例者的在有是及或需不无未被已将对等术]',
);

/** 姓名：李四; the label itself is proof, so any given name counts. */
const LABELLED = new RegExp(
  `(?:姓名|患者名|病人名|联系人|${PERSON})${SPACE}[:=]${SPACE}(${SURNAME}(?:${SPACE}(?:${MASK}|${HAN}(?:${SPACE}${HAN})?)))(?!${HAN})`,
  'g',
);
/** 患者张某, 患者王女士, and 张某某 before sex or age. */
const MASKED = new RegExp(
  `(?:${PERSON}${SPACE}[:]?${SPACE}|(?<!${HAN}))(${SURNAME}${SPACE}${MASK})(?!${HAN}?些)`,
  'g',
);
const WITH_DEMOGRAPHY = new RegExp(
  `(?:${PERSON}${SPACE}:?${SPACE}|(?<!${HAN}))(${SURNAME}${HAN}{1,2})(?=${DEMOGRAPHY})`,
  'g',
);
const WITH_VERB = new RegExp(`${PERSON}${SPACE}:?${SPACE}(${SURNAME}${HAN}{1,2}?)(?=${CLINICAL_VERB})`, 'g');

const PINYIN = `(?:${PINYIN_SURNAMES.join('|')})`;
const ENGLISH = [
  /\b(?:patient(?:'s)? name|name of (?:the )?patient|name)[ ]?[:=][ ]?([A-Z][a-z]+(?:[ -][A-Z][a-z]*\.?){1,3})/g,
  new RegExp(
    `\\b[Pp]atient,? (?:named )?((?:${PINYIN} [A-Z][a-z]+|[A-Z][a-z]+ ${PINYIN})(?:[ -][A-Z][a-z]+)?)\\b`,
    'g',
  ),
  /\b[Pp]atient,? (?:named )?((?:Mr|Mrs|Ms|Miss)\.? ?[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b/g,
];

function startsLikeAWord(name: string): boolean {
  return NOT_NAMES.some((word) => name.startsWith(word) || word.startsWith(name));
}

function* matches(plain: string, pattern: RegExp, holds: (name: string) => boolean): Generator<Finding> {
  for (const match of plain.matchAll(pattern)) {
    const name = match[1] ?? '';
    if (!holds(name)) continue;
    const start = match.index + match[0].lastIndexOf(name);
    yield {
      start,
      end: start + name.length,
      code: 'PERSON_NAME',
      suggestion: /\p{Script=Han}/u.test(name) ? '[姓名]' : '[name]',
    };
  }
}

/**
 * Names beside a word for a patient or a diagnosis. Chinese names have no shape of their own, so that each pattern asks
 * for a neighbour that proves one: a label, a mask (某, 女士), sex or age, a clinical verb. A bare name in running text
 * is not found.
 */
export function personNames(plain: string): Finding[] {
  return [
    ...matches(plain, LABELLED, () => true),
    ...matches(plain, MASKED, (name) => !/^(?:任何|何某|高老人|常老人)/.test(name)),
    ...matches(plain, WITH_DEMOGRAPHY, (name) => !startsLikeAWord(name)),
    ...matches(
      plain,
      WITH_VERB,
      (name) => !startsLikeAWord(name) && !AMBIGUOUS.has(name.charAt(0)) && !CLINICAL.test(name.slice(1)),
    ),
    ...ENGLISH.flatMap((pattern) => [...matches(plain, pattern, () => true)]),
  ];
}
