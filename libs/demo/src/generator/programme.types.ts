import type { Bilingual, Fen } from '@jiebang/kernel';
import type {
  DemoChallenge,
  DemoChallengeList,
  DemoConflict,
  DemoEvidence,
  DemoInstant,
  DemoKey,
  DemoNeed,
  DemoOptions,
  DemoOrganisation,
  DemoPerson,
} from './demo.types.js';

export interface DemoFacility {
  readonly key: DemoKey;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly descriptionZh: string;
  readonly descriptionEn: string;
  /** Key of a capability category of the vocabulary (its Chinese name). */
  readonly category: string;
  readonly organisationKey: DemoKey;
  readonly responsibleKey: DemoKey;
  readonly campus: string;
  /** Open to people of other organisations. */
  readonly openAccess: boolean;
}

export interface DemoInstrument {
  readonly key: DemoKey;
  readonly facilityKey: DemoKey;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  readonly status: 'available' | 'maintenance';
  readonly requiresTraining: boolean;
  readonly minimumBookingMinutes: number;
}

/** Where a price comes from: published by an institution, or made up for the demo after a published rule. */
export interface DemoPriceOrigin {
  readonly kind: 'published' | 'demo';
  readonly institution: string | null;
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

export interface DemoService {
  readonly key: DemoKey;
  readonly facilityKey: DemoKey;
  /** Null for work that needs no instrument of the list, such as statistical design. */
  readonly instrumentKey: DemoKey | null;
  readonly nameZh: string;
  readonly nameEn: string;
  /** What is charged for; null where the published price does not say. */
  readonly unitZh: string | null;
  readonly unitEn: string | null;
  readonly internalFen: Fen;
  readonly externalFen: Fen;
  readonly priceOrigin: DemoPriceOrigin;
}

/** A rule of the call, with the published rule that it follows. */
export interface DemoCallRule {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly textZh: string;
  readonly textEn: string;
  readonly value: number;
  readonly unit: string;
  readonly source: DemoRuleSource;
}

export interface DemoRuleSource {
  readonly name: string;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly sourceUrl: string | null;
  readonly seen: string;
  readonly fact: string;
}

export interface DemoRubric {
  readonly key: DemoKey;
  readonly nameZh: string;
  readonly nameEn: string;
  /** The weights add up to it. */
  readonly total: number;
  readonly criteria: readonly {
    readonly key: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly weight: number;
  }[];
  readonly source: DemoRuleSource;
}

export interface DemoCall {
  readonly key: DemoKey;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly descriptionZh: string;
  readonly descriptionEn: string;
  readonly state: 'open';
  readonly opensAt: DemoInstant;
  readonly closesAt: DemoInstant;
  readonly listKey: DemoKey;
  readonly ceilingFen: Fen;
  readonly durationMonthsMax: number;
  readonly teamSizeMin: number;
  readonly teamSizeMax: number;
  readonly rules: readonly DemoCallRule[];
  readonly rubric: DemoRubric;
}

/** A student team: three or four members of at least two disciplines, one medical and one engineering among them. */
export interface DemoTeam {
  readonly key: DemoKey;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly state: 'locked';
  readonly leaderKey: DemoKey;
  /** The leader first. */
  readonly memberKeys: readonly DemoKey[];
  /** Disciplines of the members. */
  readonly disciplineCodes: readonly string[];
  /** What the chosen problems need beside the members' own disciplines: wishes for mentors. */
  readonly wantedDisciplineCodes: readonly string[];
  /** Three different challenges of the open list, the dearest first. */
  readonly choiceKeys: readonly DemoKey[];
  /** Chose topics that hardly any mentor covers. */
  readonly hardToMatch: boolean;
}

/** A team that still looks for members. */
export type DemoFormingTeam = Pick<
  DemoTeam,
  | 'key'
  | 'nameZh'
  | 'nameEn'
  | 'summaryZh'
  | 'summaryEn'
  | 'leaderKey'
  | 'memberKeys'
  | 'wantedDisciplineCodes'
>;

export type DemoProposalSection =
  'background' | 'problem' | 'plan' | 'innovation' | 'feasibility' | 'outcomes' | 'ethics';

export type DemoBudgetCategory =
  'equipment' | 'materials' | 'testing' | 'travel' | 'labour' | 'intellectual_property';

export interface DemoBudgetLine {
  readonly category: DemoBudgetCategory;
  readonly amountFen: Fen;
  readonly reason: Bilingual;
}

export interface DemoProposal {
  readonly key: DemoKey;
  readonly callKey: DemoKey;
  readonly teamKey: DemoKey;
  readonly challengeKey: DemoKey;
  readonly state: 'draft';
  readonly titleZh: string;
  readonly titleEn: string;
  readonly abstractZh: string;
  readonly abstractEn: string;
  /** Chinese texts. */
  readonly sections: Readonly<Record<DemoProposalSection, string>>;
  readonly durationMonths: number;
  readonly budget: readonly DemoBudgetLine[];
  readonly totalFen: Fen;
}

/** The whole demo programme. Lists are ordered so that every key is defined before it is used. */
export interface DemoProgramme {
  readonly options: DemoOptions;
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
  readonly evidence: readonly DemoEvidence[];
  readonly conflicts: readonly DemoConflict[];
  readonly facilities: readonly DemoFacility[];
  readonly instruments: readonly DemoInstrument[];
  readonly services: readonly DemoService[];
  readonly lists: readonly DemoChallengeList[];
  readonly challenges: readonly DemoChallenge[];
  readonly needs: readonly DemoNeed[];
  readonly call: DemoCall;
  readonly teams: readonly DemoTeam[];
  readonly formingTeams: readonly DemoFormingTeam[];
  readonly proposals: readonly DemoProposal[];
}
