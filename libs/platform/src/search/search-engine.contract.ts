import { describeAnswers } from './contract/answers.contract.js';
import { challenges, challengeSettings, people, peopleSettings } from './contract/contract-documents.js';
import { describeFilters } from './contract/filters.contract.js';
import { SearchContract } from './contract/search-contract.js';
import { describeWords } from './contract/words.contract.js';
import { describeWriting } from './contract/writing.contract.js';
import type { SearchEngine } from './search-engine.js';

/** An engine with nothing in it. */
export interface ContractSubject {
  readonly engine: SearchEngine;
  /** Ends the engine; throws where something was wrong that no answer told. */
  close(): Promise<void>;
}

/** What every search engine must do. Asserts sets, tiers and counts, never scores. */
export function describeSearchEngine(name: string, open: () => Promise<ContractSubject>): void {
  describe(`search engine contract: ${name}`, () => {
    const contract = new SearchContract();
    let subject: ContractSubject;

    beforeAll(async () => {
      subject = await open();
      contract.engine = subject.engine;
      await subject.engine.ensure('challenges', challengeSettings);
      await subject.engine.ensure('people', peopleSettings);
      expect(await contract.write('challenges', challenges)).toMatchObject({ state: 'done' });
      expect(await contract.write('people', people)).toMatchObject({ state: 'done' });
    });

    afterAll(() => subject.close());

    describeWords(contract);
    describeFilters(contract);
    describeAnswers(contract);
    describeWriting(contract);
  });
}
