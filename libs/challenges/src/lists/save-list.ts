import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { mayManageProgramme } from '../programmes/programme.policy.js';
import { ProgrammeReadModel } from '../programmes/programme.read-model.js';
import { ListMoves } from './list-moves.js';
import { ListRepository, type ListContent } from './list.repository.js';

const CODE = /^[A-Z0-9][A-Z0-9-]{1,19}$/;

/** Throws INVALID_INPUT with everything that is wrong: a badly formed code, instants that are none, an empty window. */
export function refuseBadList({ code, opensAt, closesAt }: ListContent): void {
  const checks = new Checks();
  checks.that(CODE.test(code), 'code', 'BAD_CODE', {
    zh: '代号由 2 至 20 个大写字母、数字或连字符组成，不以连字符开头。',
    en: 'A code is 2 to 20 capital letters, digits or hyphens, and does not begin with a hyphen.',
  });
  const isInstant = (value: Date, path: string) =>
    checks.that(!Number.isNaN(value.getTime()), path, 'BAD_INSTANT', {
      zh: '时间格式不正确。',
      en: 'Not a valid instant.',
    });
  const opens = isInstant(opensAt, 'opensAt');
  if (isInstant(closesAt, 'closesAt') && opens) {
    checks.that(opensAt < closesAt, 'closesAt', 'RANGE_INVERTED', {
      zh: '截止时间须晚于开榜时间。',
      en: 'The closing instant must be after the opening instant.',
    });
  }
  checks.refuseIfAny();
}

/** Makes a list, or rewrites what a draft says. */
@Injectable()
export class SaveList {
  constructor(
    private readonly lists: ListRepository,
    private readonly moves: ListMoves,
    private readonly programmes: ProgrammeReadModel,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND for an unknown programme, FORBIDDEN, INVALID_INPUT, LIST_CODE_TAKEN. */
  async create(viewer: Viewer, programmeId: Id, content: ListContent): Promise<Id> {
    if (!(await this.programmes.programme(programmeId))) throw commonErrors.NOT_FOUND({ what: 'programme' });
    if (!mayManageProgramme(viewer, programmeId)) throw commonErrors.FORBIDDEN();
    refuseBadList(content);
    const id = newId();
    await this.lists.add({ ...content, id, programmeId });
    await this.note(viewer, 'challenge_list.create', id);
    return id;
  }

  /** Throws NOT_FOUND, FORBIDDEN, WRONG_STATE, STALE_VERSION, INVALID_INPUT, LIST_CODE_TAKEN. */
  async update(viewer: Viewer, id: Id, version: number, content: ListContent): Promise<Id> {
    const list = await this.moves.holdDraft(viewer, id, version, 'edit');
    refuseBadList(content);
    await this.lists.saveContent(id, content);
    if (content.kind !== list.kind) await this.lists.setKind(id, content.kind);
    await this.note(viewer, 'challenge_list.edit', id);
    return id;
  }

  private async note(viewer: Viewer, action: string, subjectId: Id): Promise<void> {
    await this.audit.record(viewer, { action, subjectType: 'challenge_list', subjectId });
  }
}
