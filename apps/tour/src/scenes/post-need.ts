import type { Actor } from '../cast.js';
import type { Tour, Versioned } from '../tour.js';

const NEED = '... on Need { id state version }';

/** A need with nothing missing; sent to be checked like any other. */
function contentOf(tag: string) {
  return {
    titleZh: `急性心肌梗死院前心电图的早期识别（导览 ${tag}）`,
    titleEn: `Recognising acute myocardial infarction in the ambulance (tour ${tag})`,
    scene: '急救车上单导联心电图噪声大，基层医生难以及时识别急性心肌梗死，错过再灌注的黄金时间。',
    currentPractice: '拍照传给胸痛中心，由值班医生人工判读。',
    harmAndCost: '平均延误 40 分钟，每延误 30 分钟死亡率上升约 7.5%。',
    targets: [
      { name: '识别灵敏度', comparator: 'at_least', value: 95, unit: '%' },
      { name: '判读时间', comparator: 'at_most', value: 10, unit: 's' },
    ],
    keywords: ['心肌梗死', '心电图', '可穿戴设备'],
    departmentCodes: ['03'],
    disciplineCodes: ['320', '310'],
    ethicsNeeded: true,
    hgrInvolved: false,
    confidentiality: 'open',
    budgetFen: 30_000_000,
  };
}

/** A clinician writes a need down in pieces; what is missing and what must not stand there is said before it goes out. */
export async function postNeed({ report, tag }: Tour, clinician: Actor, stranger: Actor): Promise<Versioned> {
  const { client } = clinician;
  const content = contentOf(tag);
  const save = (input: object) => client.input<Versioned>('saveNeedDraft', 'SaveNeedDraftInput', input, NEED);
  const submit = ({ id, version }: Versioned) =>
    client.input<Versioned>('submitNeed', 'NeedVersionInput', { needId: id, version }, NEED);
  let need = { id: '', state: '', version: 0 } as Versioned;

  await report.step(clinician, async (checks) => {
    need = checks.accepted('a draft with a title only', await save({ titleZh: content.titleZh }));
    checks.equal('it is a draft', need.state, 'draft');
    const problem = checks.refused('it is not complete', await submit(need), 'INVALID_INPUT');
    const paths = problem.fields.map(({ path }) => path);
    const wanted = ['scene', 'currentPractice', 'harmAndCost', 'targets', 'keywords', 'departmentCodes'];
    checks.that(
      'every missing field is named at once',
      wanted.every((path) => paths.includes(path)),
      paths,
    );
    return {
      zh: `草稿只有标题也能保存；提交被拒，一次列出全部 ${paths.length} 处缺失：${paths.join('、')}。`,
      en: `a draft with a title alone is kept; submitting it is refused with all ${paths.length} gaps at once.`,
    };
  });

  await report.step(stranger, async (checks) => {
    const { need: seen } = await stranger.client.ask<{ need: object | null }>(
      'query ($id: ID!) { need(id: $id) { id titleZh } }',
      { id: need.id },
    );
    checks.equal("somebody else's draft", seen, null);
    const change = { id: need.id, version: need.version, titleZh: '改动' };
    const outcome = await stranger.client.input('saveNeedDraft', 'SaveNeedDraftInput', change, NEED);
    checks.refused('to change it', outcome, 'FORBIDDEN');
    return {
      zh: '看不到、也改不了别人的草稿。',
      en: "can neither see nor change somebody else's draft.",
    };
  });

  await report.step(clinician, async (checks) => {
    const scene = `${content.scene}联系电话 13800138000。`;
    const kept = await save({ ...content, scene, id: need.id, version: need.version });
    const stale = await save({ ...content, id: need.id, version: need.version });
    need = checks.accepted('the draft with a telephone number', kept);
    const { currentVersion } = checks.refused('a save on the old version', stale, 'STALE_VERSION');
    checks.equal('it names the present version', currentVersion, need.version);
    const problem = checks.refused('to submit a telephone number', await submit(need), 'INVALID_INPUT');
    checks.equal(
      'the place and the kind',
      problem.fields.map(({ path, code }) => `${path} ${code}`),
      ['scene PHONE'],
    );
    checks.that('the number is not repeated', !JSON.stringify(problem).includes('13800138000'), problem);
    const { need: read } = await client.ask<{
      need: { personalData: readonly { path: string; start: number; end: number; suggestion: string }[] };
    }>('query ($id: ID!) { need(id: $id) { personalData { path start end suggestion } } }', { id: need.id });
    const [place] = read.personalData;
    checks.equal('its position in the text', scene.slice(place?.start, place?.end), '13800138000');
    return {
      zh: `正文含电话号码，去标识化检查拒绝提交，指出在 ${place?.path}：${problem.fields[0]?.message}`,
      en: `a telephone number is refused by the de-identification gate: ${place?.path}, characters ${Number(place?.start) + 1} to ${place?.end}; an outdated save is refused, too.`,
    };
  });

  await report.step(clinician, async (checks) => {
    const clean = await save({ ...content, id: need.id, version: need.version });
    need = checks.accepted('the draft without the number', clean);
    const before = need;
    need = checks.accepted('the submission', await submit(need));
    checks.equal('it waits for screening', need.state, 'submitted');
    checks.refused('a second submission', await submit({ ...before, version: need.version }), 'WRONG_STATE');
    return {
      zh: `删去号码后提交成功：「${content.titleZh}」；再次提交被拒。`,
      en: `without the number it is submitted: "${content.titleEn}"; a second time is refused.`,
    };
  });
  return need;
}
