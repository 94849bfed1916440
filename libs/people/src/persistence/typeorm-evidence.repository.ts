import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import type { Evidence, EvidenceContent } from '../domain/evidence.js';
import { peopleErrors } from '../domain/people.errors.js';
import { EvidenceRepository } from '../evidence.repository.js';
import { EvidenceItemEntity } from './evidence-item.entity.js';

@Injectable()
export class TypeormEvidenceRepository extends EvidenceRepository {
  constructor(private readonly database: Database) {
    super();
  }

  forUpdate(id: Id): Promise<Evidence | null> {
    return this.database.manager.findOne(EvidenceItemEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async idsOf(personId: Id): Promise<ReadonlySet<Id>> {
    const rows = await this.database.rows<{ id: Id }>('SELECT id FROM evidence_item WHERE person_id = $1', [
      personId,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  add(id: Id, personId: Id, content: EvidenceContent): Promise<void> {
    return refusingRepeated(content, () =>
      this.database.manager.insert(EvidenceItemEntity, {
        ...content,
        keywords: [...content.keywords],
        id,
        personId,
      }),
    );
  }

  save(id: Id, content: EvidenceContent): Promise<void> {
    return refusingRepeated(content, () =>
      this.database.manager.update(
        EvidenceItemEntity,
        { id },
        { ...content, keywords: [...content.keywords] },
      ),
    );
  }

  async remove(id: Id): Promise<void> {
    await this.database.manager.delete(EvidenceItemEntity, { id });
  }

  async removeAllOf(personId: Id): Promise<void> {
    await this.database.manager.delete(EvidenceItemEntity, { personId });
  }
}

async function refusingRepeated({ ref }: EvidenceContent, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (failure) {
    if (brokenConstraint(failure) === 'uq_evidence_item__person_id__ref')
      throw peopleErrors.EVIDENCE_REPEATED({ ref: ref ?? '' });
    throw failure;
  }
}
