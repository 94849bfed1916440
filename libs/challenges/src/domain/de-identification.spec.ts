import fc from 'fast-check';
import { checkCharacter } from './de-identification/identity-numbers.js';
import { passesLuhn } from './de-identification/phones-and-cards.js';
import { findInFields, findPersonalData, redacted } from './de-identification.js';

const codes = (text: string) => findPersonalData(text).map(({ code }) => code);
const found = (text: string) =>
  findPersonalData(text).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (count: number) =>
  fc.array(digit, { minLength: count, maxLength: count }).map((d) => d.join(''));
const separator = fc.constantFrom(' ', '-', '.', '_', '/', '－', '　', '·', '\u200b', '—', ' - ', '\u00a0');
const fullWidth = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
const surroundings = fc.constantFrom(
  ['', ''],
  ['患者身份信息为', '，已登记'],
  ['编号7 ', ' 3例'],
  ['id=', '；'],
  ['（', '）'],
);

/** Each character of `text`, some of them with a separator before. */
const parted = (text: string) =>
  fc
    .array(fc.option(separator, { freq: 2 }), { minLength: text.length, maxLength: text.length })
    .map((gaps) =>
      Array.from(text, (character, index) => (index > 0 ? (gaps[index] ?? '') : '') + character).join(''),
    );

const identityNumber = fc
  .tuple(
    fc.constantFrom('110105', '310101', '440304', '510107', '650102', '320582'),
    fc.date({ min: new Date('1920-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
    digits(3),
  )
  .map(([region, born, order]) => {
    const seventeen = region + born.toISOString().slice(0, 10).replaceAll('-', '') + order;
    return seventeen + checkCharacter(seventeen);
  });

const mobile = fc
  .tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), digits(9))
  .map((p) => p.join(''));

const card = fc
  .tuple(fc.constantFrom('622202', '621700', '625919'), fc.constantFrom(9, 10, 12))
  .chain(([bin, length]) =>
    digits(length).map((rest) => {
      const last = Array.from('0123456789').find((check) => passesLuhn(bin + rest + check)) ?? '';
      return bin + rest + last;
    }),
  );

describe('identity numbers', () => {
  it('are found with any separators between their digits, in full width too, and wherever they stand', () => {
    fc.assert(
      fc.property(
        identityNumber.chain((number) => fc.tuple(parted(number), fc.boolean())),
        surroundings,
        ([written, wide], [before, after]) => {
          const text = `${before}${wide ? fullWidth(written) : written}${after}`;
          expect(codes(text)).toContain('IDENTITY_NUMBER');
        },
      ),
      { numRuns: 400 },
    );
  });

  it('need a right check character, unless a word for them stands before', () => {
    expect(found('11010519491231002X')).toEqual(['IDENTITY_NUMBER 11010519491231002X']);
    expect(found('11010519491231002x')).toEqual(['IDENTITY_NUMBER 11010519491231002x']);
    expect(codes('样本 110105194912310021')).toEqual([]);
    expect(codes('身份证号：110105194912310021')).toEqual(['IDENTITY_NUMBER']);
  });

  it('of the first generation have 15 digits', () => {
    expect(found('旧号 110105491231002。')).toEqual(['IDENTITY_NUMBER 110105491231002']);
  });
});

describe('telephone numbers', () => {
  const layouts = fc.constantFrom([11], [3, 4, 4], [3, 3, 5], [4, 3, 4], [4, 4, 3], [5, 6]);
  const joint = fc.constantFrom('-', ' ', '.', '－', '　', '—', '\u00a0', ' - ', '\u200b');

  it('of mobiles are found in their usual partings, with a country code or without, in full width too', () => {
    fc.assert(
      fc.property(
        mobile,
        layouts,
        joint,
        fc.constantFrom('', '+86', '+86 ', '0086-', '86'),
        fc.boolean(),
        fc.constantFrom('电话', '请联系', '', '随访号码 '),
        (number, layout, between, country, wide, before) => {
          let at = 0;
          const written = layout.map((length) => number.slice(at, (at += length))).join(between);
          const text = `${before}${country}${wide ? fullWidth(written) : written}，联系`;
          expect(codes(text)).toEqual(['PHONE']);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are found digit by digit', () => {
    expect(codes('1 3 8 0 0 1 3 8 0 0 0')).toEqual(['PHONE']);
    expect(codes('评分 1 3 3 2 4 1 5 2 3 4 1 2 5 分')).toEqual([]);
  });

  it.each([
    '021-62345678',
    '(010) 6234 5678',
    '（0571）87654321',
    '02162345678',
    '+86 21 62345678',
    '0571-87654321转8012',
    '电话：87654321',
    'Tel. 6234 5678',
    '微信：13812345678',
  ])('of landlines and after cue words: %s', (text) => {
    expect(codes(text)).toEqual(['PHONE']);
  });
});

describe('bank cards', () => {
  it('are found whole and in fours', () => {
    fc.assert(
      fc.property(card, fc.constantFrom('', ' ', '-'), fc.boolean(), (number, between, wide) => {
        const written = between === '' ? number : (number.match(/.{1,4}/g) ?? []).join(between);
        expect(codes(`卡号${wide ? fullWidth(written) : written}。`)).toContain('BANK_CARD');
      }),
      { numRuns: 200 },
    );
  });
});

describe('record numbers', () => {
  it('are found after words for them, with separators and letters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '住院号',
          '病案号',
          '门诊号',
          '登记号',
          '病理号',
          'MRN',
          'Medical record number',
          'Patient ID',
        ),
        fc.constantFrom('：', ':', ' ', '为', ' # ', '=', '是', ''),
        fc.constantFrom('', 'A', 'ZY'),
        digits(8).chain(parted),
        fc.boolean(),
        (cue, link, letters, number, wide) => {
          const separated = letters === '' || link !== '' ? link : ' ';
          const text = `${cue}${separated}${letters}${wide ? fullWidth(number) : number}，入组`;
          expect(codes(text)).toEqual(['RECORD_NUMBER']);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('dates of birth', () => {
  it.each([
    ['出生日期：1949-12-31', '1949年'],
    ['出生年月 1949年12月', '1949年'],
    ['生于１９４９年１２月３１日', '1949年'],
    ['1949年12月31日出生，女', '1949年'],
    ['出生日期19491231', '1949年'],
    ['DOB: 12/31/1949', '1949'],
    ['born on 3 May 1960', '1960'],
    ['Date of birth: May 3, 1960', '1960'],
  ])('%s keeps its year: %s', (text, year) => {
    const findings = findPersonalData(text);
    expect(findings.map(({ code }) => code)).toEqual(['BIRTH_DATE']);
    expect(findings[0]?.suggestion).toBe(year);
  });
});

describe('names', () => {
  it.each([
    ['患者张某，男，56岁，确诊肝癌', '张某'],
    ['患者张某某因胸痛入院', '张某某'],
    ['姓名：李四', '李四'],
    ['姓名：李 小 明，年龄 34', '李 小 明'],
    ['患者姓名：欧阳明珠', '欧阳明珠'],
    ['患者王女士，诊断为乳腺癌', '王女士'],
    ['病人刘××术后感染', '刘××'],
    ['患者赵建国，男，71岁', '赵建国'],
    ['患者陈晓丽因腹痛就诊', '陈晓丽'],
    ['孙悦（女，45岁）确诊糖尿病', '孙悦'],
    ['患儿周小宝 3岁', '周小宝'],
    ['家属：吴刚', '吴刚'],
    ['Patient name: John Smith', 'John Smith'],
    ['patient Zhang Wei was admitted', 'Zhang Wei'],
    ['Patient Mrs. Brown had', 'Mrs. Brown'],
  ])('%s', (text, name) => {
    expect(found(text)).toEqual([`PERSON_NAME ${name}`]);
  });
});

describe('clean texts', () => {
  it.each([
    '患者高血压，女性占六成，平均年龄 63 岁。',
    '患者白内障术后 3 个月复查，男女比例 1:1.2。',
    '患者黄疸消退缓慢，常因高热入院。',
    '患者方便携带，安全性好，任何某一环节出错均可报警。',
    '患者常因疼痛就诊，于术后第 3 天出院；患者和家属，男女不限。',
    '患者金标准诊断为冠脉造影，患者应对流程不熟。',
    '患者关节活动度受限，患者左侧肢体无力，女性多见。',
    '姓名、性别等信息均已去除；姓名：已脱敏',
    '病案号须先脱敏；住院号由系统生成，共 12000 份病案。',
    '样本量 12000 例，2018-2023 年，每例 512×512×300 体素。',
    '出生于 1960 年以前的人群；早产儿出生体重低于 1500 g。',
    '波长 1550 nm，功率 0.13812345678 W，频率 2400-2483.5 MHz。',
    '符合 GB 9706.1-2020、YY/T 0287-2017 与 ISO 13485:2016。',
    '文献 10.1038/s41586-020-2649-2，注册号 NCT04280705，ChiCTR2100045678。',
    '温度依次为 15 20 25 30 375 摄氏度，分别为 135、1280、2046 例。',
    '预算 1,380,013,800 元；灵敏度 ≥ 95.0%，特异度 ≥ 90.0%。',
    '随访 2021-03-15 2022-04-16 2023-05-17 三次。',
    '基因位点 chr17:41196312-41277500，BRCA1 c.5266dupC。',
    '国家自然科学基金 82170001、62001234 资助。',
    'Patient Reported Outcomes and Patient Safety Indicators, n = 1024.',
    'Sensitivity at least 95 % in 3,000 patients, 2019-2022; DOI 10.1001/jama.2020.1585.',
    '腔镜器械头端直径 5 mm，弯曲角度 0-90 度，寿命 10000 次。',
    '手术机器人定位误差 0.3±0.1 mm，随访率 98%，患者满意度 4.5/5。',
    '患者高龄、患者单侧瘫痪、患者全麻苏醒后，女性 60 岁以上易感。',
  ])('pass: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('of any kind, without digits, never hold a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const numeric = findPersonalData(text.replace(/\p{Nd}/gu, ''));
        expect(numeric.filter(({ code }) => code !== 'PERSON_NAME')).toEqual([]);
      }),
    );
  });
});

describe('findings', () => {
  it('stand in order, do not overlap, lie within the text, and vanish with the suggested redaction', () => {
    const piece = fc.oneof(
      identityNumber,
      mobile,
      card,
      fc.constantFrom(
        '患者张某，男',
        '住院号：00123456',
        '出生日期 1949-12-31',
        '，确诊肝癌；',
        '，样本 30 例，',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('，');
        const findings = findPersonalData(text);
        let last = 0;
        for (const { start, end } of findings) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(findPersonalData(redacted(text, findings))).toEqual([]);
      }),
    );
  });

  it('bear the path of their field', () => {
    const fields = [
      { path: 'scene', text: '无' },
      { path: 'targets.0.note', text: '联系 13812345678' },
    ];
    expect(findInFields(fields)).toEqual([
      { path: 'targets.0.note', start: 3, end: 14, code: 'PHONE', suggestion: '[电话]' },
    ]);
  });

  it('come fast from hostile texts', () => {
    const hostile = ['1 '.repeat(5_000), '患者张'.repeat(3_000), '13'.repeat(5_000), '出生 '.repeat(3_000)];
    const started = process.cpuUsage();
    for (const text of hostile) findPersonalData(text);
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  });
});
