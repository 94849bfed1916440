import { computeAffinities } from './compute-affinities.js';
import { Concepts } from './concepts.js';
import { TextCorpusBuilder } from './text-corpus.js';
import { LARGE_CORPUS } from './text-method.js';
import { TermSpace } from './term-space.js';
import { createTokenizer } from './tokenizer.js';
import { likenUnknownWords } from './unknown-words.js';
import { mentor, snapshot, team } from '../snapshot/snapshot.fixture.js';

function corpusOf(texts: readonly (readonly string[])[]) {
  const builder = new TextCorpusBuilder();
  for (const text of texts) builder.add(text);
  return builder.build();
}

describe('texts of both languages', () => {
  const synonyms = [
    ['心肌梗死', '心梗', 'myocardial infarction', 'heart attack', 'AMI'],
    ['超声', '超声检查', 'ultrasound', 'ultrasonography'],
    ['3D打印', '三维打印', '3D printing'],
    ['B超', 'B-mode ultrasound'],
    ['乙型肝炎', 'hepatitis B'],
    ['艾滋病', 'AIDS'],
  ];
  const termsOf = (text: string): string[] => {
    const tokenize = createTokenizer(synonyms.flat());
    return new Concepts(synonyms).terms(tokenize(text)).map(({ key }) => key);
  };

  it.each([
    ['急性心梗患者', 'patients with myocardial infarctions'],
    ['超声引导', 'Ultrasound-guided, after ultrasounds'],
    ['骨科3D打印支架', 'a 3D printed scaffold by 3D-printing'],
    ['颈部B超检查', 'B-mode ultrasound of the neck'],
    ['慢性乙型肝炎', 'chronic hepatitis B'],
    ['艾滋病', 'people with AIDS'],
  ])('%s and "%s" share a concept', (chinese, english) => {
    const ours = termsOf(chinese).filter((key) => key.startsWith('='));
    expect(ours.length).toBeGreaterThan(0);
    expect(termsOf(english)).toEqual(expect.arrayContaining(ours));
  });

  it('an acronym is no plural, and a single letter no word', () => {
    expect(termsOf('hearing aid')).toEqual(['hear', 'aid']);
    expect(termsOf('hepatitis c')).toEqual(['hepat']);
  });

  it('finds the mentor of the other language, and names the words as the team wrote them', () => {
    const input = snapshot({
      synonyms,
      teams: [team('t', '心梗的超声诊断')],
      mentors: [
        mentor('a', 'clinician', { topic: { text: '骨科手术诊断' } }),
        mentor('b', 'clinician', { topic: { text: 'Ultrasound after myocardial infarction' } }),
      ],
    });
    const [best] = computeAffinities(input).rows[0]!.slots[0]!.candidates;
    expect(best?.mentorId).toBe('b');
    expect(best?.sharedTerms).toEqual(expect.arrayContaining(['心梗', '超声']));
    const apart = computeAffinities(input, { textMethod: { synonyms: false } }).rows[0]!.slots[0]!.candidates;
    expect(apart[0]?.mentorId).toBe('a');
  });
});

describe('letter triples', () => {
  it('take an unknown word for the known one it looks like, and no other', () => {
    const corpus = corpusOf([
      ['arrhythmia', 'hypertens'],
      ['arrhythmia', 'hypertens'],
      ['arrhytmia', 'hypotens', 'zebra'],
    ]);
    const like = likenUnknownWords(corpus);
    const id = (term: string): number => corpus.idOf.get(term)!;
    expect(like.term[id('arrhytmia')]).toBe(id('arrhythmia'));
    expect(like.likeness[id('arrhytmia')]).toBeCloseTo(14 / 19, 12);
    expect(like.term[id('hypotens')]).toBe(-1);
    expect(like.term[id('arrhythmia')]).toBe(-1);
  });

  it('let a misspelt topic find its mentor', () => {
    const input = snapshot({
      teams: [team('t', 'arrhytmia detection')],
      mentors: ['arrhythmia', 'scaffold'].map((text, at) =>
        mentor(`m${1 - at}`, 'clinician', { topic: { text: `${text} clinic` } }),
      ),
    });
    const [best] = computeAffinities(input).rows[0]!.slots[0]!.candidates;
    expect(best).toMatchObject({ mentorId: 'm1', sharedTerms: ['arrhytmia'] });
  });
});

describe('TermSpace', () => {
  const documents = [
    ['a', 'b', 'a'],
    ['a', 'c'],
    ['a', 'd'],
  ];

  it('weighs rare terms more, and ignores the order in which texts and terms come', () => {
    const first = new TermSpace(corpusOf(documents)).vector([0]);
    const turned = new TermSpace(corpusOf([...documents].reverse().map((one) => [...one].reverse()))).vector([
      2,
    ]);
    expect([...turned.weight]).toEqual([...first.weight]);
    const once = new TermSpace(
      corpusOf([
        ['a', 'b'],
        ['a', 'c'],
        ['a', 'd'],
      ]),
    ).vector([0]);
    expect(once.weight[1]!).toBeGreaterThan(once.weight[0]!);
    expect(Math.hypot(...first.weight)).toBeCloseTo(1, 12);
  });

  it('takes several texts as one, and gives nothing for nothing', () => {
    const space = new TermSpace(corpusOf([...documents, []]));
    expect([...space.vector([0, 1]).term]).toEqual([0, 1, 2]);
    expect(space.vector([3]).term).toHaveLength(0);
  });

  it('leaves out terms of one text alone once there are many texts', () => {
    const many = Array.from({ length: LARGE_CORPUS }, (_, at) => ['common', `rare${at}x`]);
    expect(new TermSpace(corpusOf(many)).vector([0]).term).toHaveLength(1);
    expect(new TermSpace(corpusOf(many.slice(1))).vector([0]).term).toHaveLength(2);
  });
});
