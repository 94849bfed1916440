import { disciplineByCode } from '@jiebang/vocabulary';
import type { DemoChallenge, DemoPerson } from './demo.types.js';
import type { DemoProposalSection } from './programme.types.js';
import type { Random } from './random.js';

type Sections = Record<DemoProposalSection, string>;

/** The Chinese texts of a draft, put together from the challenge and the members. Facts in them are the challenge's. */
export function composeSections(
  topic: DemoChallenge,
  members: readonly DemoPerson[],
  months: number,
  random: Random,
): Sections {
  const words = topic.keywords.map((keyword) => keyword.zh);
  const [lead, second = '样机研制', third = '验证方法'] = words;
  const methods = [...new Set(members.flatMap((member) => member.methods.map((method) => method.zh)))];
  const instruments = [...new Set(members.flatMap((member) => member.instruments.map((item) => item.zh)))];
  const half = Math.floor(months / 2);
  const target = topic.targets[0];
  const crew = members
    .map((member) => `${disciplineByCode(member.disciplineCodes[0] ?? '')?.nameZh ?? ''}${member.titleZh}`)
    .join('、');
  return {
    background: random.pick([
      `本项目属于${topic.areaZh}方向，从${lead}入手。${topic.problemZh}`,
      `${topic.problemZh}这一问题落在${topic.areaZh}方向，临床与工程至今缺少共同的验证平台。`,
      `${topic.areaZh}进展很快，但与${lead}有关的一环仍是短板。${topic.problemZh}`,
    ]),
    problem: target
      ? `本项目要回答：能否把“${target.nameZh}”做到榜题要求（${target.original}）。`
      : random.pick([
          `本项目要回答：围绕${second}，哪一个可测量的指标最能反映临床获益，能做到多少。`,
          `榜题没有给出数值指标，团队将先与发榜医生共同确定${lead}的可测指标，再据此设计。`,
        ]),
    plan: random.pick([
      `前 ${half} 个月完成调研与方案，用${methods.slice(0, 2).join('和')}做出原理样机；其后 ${months - half} 个月在${instruments.slice(0, 2).join('、')}上测试并迭代。`,
      `分三步：到科室跟班记录需求；以${methods[0] ?? second}为主线做样机；用${instruments.slice(0, 2).join('、')}验证，共 ${months} 个月。`,
    ]),
    innovation: random.pick([
      `把${lead}与${methods[0] ?? second}结合起来，现有方案很少同时考虑两者。`,
      `从${third}出发重新界定问题，而不是在原有方案上叠加功能。`,
    ]),
    feasibility: `团队有${crew}，覆盖${methods.slice(0, 3).join('、')}；所需条件由校内共享平台提供。`,
    outcomes: random.pick([
      `原理样机 1 套，测试报告 1 份，专利申请 1 项，并由发榜医生试用评价。`,
      `可演示样机 1 套，公开数据或图纸 1 份，学生论文 1 篇。`,
      `样机与测试数据各 1 套，形成下一步概念验证的方案。`,
    ]),
    ethics: random.pick([
      `第一阶段只用离体样本、模体或公开数据，不涉及患者；需要受试者时先取得伦理批准与知情同意。`,
      `涉及人的数据在医院内脱敏后使用，伦理审查通过前不采集任何数据。`,
    ]),
  };
}
