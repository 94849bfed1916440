import { Injectable } from '@nestjs/common';
import { importMoved, ImportReadModel, type ImportState } from '@jiebang/imports';
import type { Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import type { NoticeKind } from '../domain/notice-words.js';
import { TellPeople } from '../tell-people.js';

const KINDS: Partial<Record<ImportState, NoticeKind>> = {
  problems: 'import.problems',
  ready: 'import.ready',
  done: 'import.done',
  failed: 'import.failed',
};

/** Whoever uploaded a file hears what came of it, though they have left the page. */
@Injectable()
@HandlesEvent('tell-the-uploader-of-an-import', importMoved)
export class TellOfImports implements EventHandler<{ importId: Id; to: ImportState }> {
  constructor(
    private readonly imports: ImportReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle({ importId, to }: { importId: Id; to: ImportState }, event: EventMeta): Promise<void> {
    const kind = KINDS[to];
    const job = kind && (await this.imports.job(importId));
    if (!job) return;
    // The platform works in the uploader's name: what it did is news for them all the same.
    await this.tell.run(
      { ...event, personId: null },
      {
        kind,
        personIds: [job.uploadedBy],
        params: { titleZh: job.fileName, titleEn: job.fileName },
        path: `/office/imports/${importId}`,
      },
    );
  }
}
