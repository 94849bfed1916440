import { Injectable } from '@nestjs/common';
import { PersonRegister } from '@jiebang/identity';
import { Clock, type Id } from '@jiebang/kernel';
import { LARGEST_BLOCK, latinNameKey, matchKeys, type PersonFacts } from './domain/match-keys.js';
import { scorePair, THRESHOLD } from './domain/score-pair.js';
import { DuplicateRepository, type Candidate, type FoundPair } from './duplicate.repository.js';
import { RecordFacts } from './record-facts.js';

/** People whose records are read together. */
const BATCH = 1_000;
/** Pairs that are scored together. */
const PAIRS_AT_ONCE = 2_000;

/** What a long comparison tells and hears. */
export interface ScanWatch {
  /** Throws when it has to stop. */
  progress(fraction: number, people: number): Promise<void>;
}

/**
 * Finds records that may be one person. Nobody is compared with everybody: records that agree in a key (see `matchKeys`)
 * meet in a block, blocks that are too large are passed over, and what is left is scored.
 */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly register: PersonRegister,
    private readonly facts: RecordFacts,
    private readonly duplicates: DuplicateRepository,
    private readonly clock: Clock,
  ) {}

  /** Compares one record with all others, after a change of it. */
  async of(personId: Id): Promise<void> {
    const at = this.clock.now();
    const [facts] = await this.facts.of([personId]);
    if (!facts) {
      await this.duplicates.dropKeys(personId);
      await this.duplicates.forgetOpen(personId);
      return;
    }
    await this.duplicates.saveKeys([{ personId, keys: matchKeys(facts) }]);
    await this.compare([personId], at);
    await this.duplicates.forgetUnseen(at, personId);
  }

  /** Compares all records. Twice over everybody: first all keys, then the blocks. Begun again, it does the same again. */
  async among(watch: ScanWatch): Promise<void> {
    const at = this.clock.now();
    let people = 0;
    for await (const { ids, fraction } of this.walk()) {
      const facts = await this.facts.of(ids);
      await this.duplicates.saveKeys(facts.map((one) => ({ personId: one.id, keys: matchKeys(one) })));
      people += facts.length;
      await watch.progress(fraction / 2, people);
    }
    for await (const { ids, fraction } of this.walk()) {
      await this.compare(ids, at);
      await watch.progress(0.5 + fraction / 2, people);
    }
    await this.duplicates.forgetUnseen(at, null);
  }

  /** Everybody in batches, with how far that is. Ids begin with their time, so that the total is counted and not guessed. */
  private async *walk(): AsyncIterable<{ ids: readonly Id[]; fraction: number }> {
    const total = Math.max(1, await this.register.count());
    let after: Id | null = null;
    for (let seen = 0; ;) {
      const ids: readonly Id[] = await this.register.ids(after, BATCH);
      if (ids.length === 0) return;
      seen += ids.length;
      after = ids.at(-1) ?? null;
      yield { ids, fraction: Math.min(1, seen / total) };
    }
  }

  private async compare(personIds: readonly Id[], at: Date): Promise<void> {
    const candidates = await this.duplicates.candidatesOf(personIds, LARGEST_BLOCK);
    for (let from = 0; from < candidates.length; from += PAIRS_AT_ONCE)
      await this.score(candidates.slice(from, from + PAIRS_AT_ONCE), at);
  }

  private async score(candidates: readonly Candidate[], at: Date): Promise<void> {
    const ids = [...new Set(candidates.flatMap(({ leftId, rightId }) => [leftId, rightId]))];
    const facts = new Map<Id, PersonFacts>((await this.facts.of(ids)).map((one) => [one.id, one]));
    const names = [...new Set([...facts.values()].map(({ nameEn }) => latinNameKey(nameEn)))];
    const bearers = await this.duplicates.bearersOf(names);
    const found = candidates.flatMap(({ leftId, rightId }): readonly FoundPair[] => {
      const [left, right] = [facts.get(leftId), facts.get(rightId)];
      if (!left || !right) return [];
      const scored = scorePair(left, right, bearers.get(latinNameKey(left.nameEn)) ?? 1);
      return scored.score >= THRESHOLD ? [{ leftId, rightId, ...scored }] : [];
    });
    if (found.length > 0) await this.duplicates.savePairs(found, at);
  }
}
