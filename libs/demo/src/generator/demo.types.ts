import type { Bilingual, Fen, Role } from '@jiebang/kernel';

/** A stable name of a record, such as "person:0042". The loader maps it to an id of the database. */
export type DemoKey = string;
/** A calendar day, "2026-11-01". */
export type DemoDay = string;
/** An instant in UTC, "2026-11-01T09:00:00.000Z". */
export type DemoInstant = string;

/** What the programme is made from. Equal options give equal output, to the byte. */
export interface DemoOptions {
  readonly seed: number;
  /** The day that stands for today: lists open before it, calls close after it. */
  readonly referenceDate: DemoDay;
}

export type DemoOrganisationKind =
  'university' | 'school' | 'department' | 'office' | 'hospital' | 'clinical_department' | 'enterprise';

export interface DemoOrganisation {
  readonly key: DemoKey;
  readonly kind: DemoOrganisationKind;
  /** Top-level names bear 「（演示）」 or "(demo)". */
  readonly nameZh: string;
  readonly nameEn: string;
  /** Comes earlier in the list; null at the top. */
  readonly parentKey: DemoKey | null;
  readonly campus: string | null;
  /** Code of the catalogue of clinical departments, for hospital departments. */
  readonly departmentCode: string | null;
}

export type DemoPersonKind =
  'clinician' | 'scientist' | 'engineer' | 'enterprise' | 'tech_manager' | 'student' | 'officer';

export type DemoSeniority =
  'senior' | 'associate_senior' | 'intermediate' | 'junior' | 'doctoral' | 'master' | 'bachelor';

export interface DemoAffiliation {
  readonly organisationKey: DemoKey;
  readonly positionZh: string;
  readonly positionEn: string;
  /** Exactly one is primary; the others are dual appointments (双聘). */
  readonly primary: boolean;
  readonly since: DemoDay;
}

/** A weekly window in Asia/Shanghai, from `startMinute` up to `endMinute` of the day. */
export interface DemoAvailability {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface DemoMentorLicence {
  readonly track: 'clinician' | 'scientist' | 'engineer' | 'enterprise';
  readonly state: 'applicant' | 'training' | 'exam' | 'certified' | 'suspended';
  readonly certifiedOn: DemoDay | null;
  /** Two years after the certificate. */
  readonly recheckDueOn: DemoDay | null;
}

/** A person of the programme. Nobody is real: `synthetic` is always true and display names bear a mark. */
export interface DemoPerson {
  readonly key: DemoKey;
  readonly synthetic: true;
  readonly kind: DemoPersonKind;
  readonly roles: readonly Role[];
  readonly nameZh: string;
  /** Family name first, in pinyin without tones. */
  readonly nameEn: string;
  /** With 「（演示）」: what pages show. */
  readonly displayNameZh: string;
  /** With "(demo)". */
  readonly displayNameEn: string;
  /** "DEMO-P0042": the identity, in the place of a staff or student number. */
  readonly personNumber: string;
  /** Under the reserved top-level domain "example": mail can never arrive. */
  readonly email: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly seniority: DemoSeniority;
  readonly hasDoctorate: boolean;
  readonly affiliations: readonly DemoAffiliation[];
  /** Terms of the vocabulary, strongest first. */
  readonly expertise: readonly Bilingual[];
  /** The main discipline first. */
  readonly disciplineCodes: readonly string[];
  /** Code of the clinical department, for clinicians. */
  readonly departmentCode: string | null;
  readonly methods: readonly Bilingual[];
  /** Kinds of instruments that the person works with. */
  readonly instruments: readonly Bilingual[];
  readonly languages: readonly string[];
  readonly campus: string;
  /** How many groups or teams the person can take, 0 to 3. */
  readonly capacity: number;
  readonly availability: readonly DemoAvailability[];
  readonly mentorLicence: DemoMentorLicence | null;
  /** The person who supervises a doctoral or master's student. */
  readonly supervisorKey: DemoKey | null;
}

/** A publication, patent or project. With several people it is joint work, which cohesion and conflicts read. */
export interface DemoEvidence {
  readonly key: DemoKey;
  readonly kind: 'publication' | 'patent' | 'project';
  /** Marked as a sample; stands in no database. */
  readonly titleZh: string;
  readonly titleEn: string;
  readonly year: number;
  /** "demo-pub-0123": never a DOI. */
  readonly ref: string;
  /** Lead first. */
  readonly personKeys: readonly DemoKey[];
}

/** A declared conflict with a person or with an organisation; one of the two is null. */
export interface DemoConflict {
  readonly key: DemoKey;
  readonly personKey: DemoKey;
  readonly otherPersonKey: DemoKey | null;
  readonly organisationKey: DemoKey | null;
  readonly kind: 'family' | 'financial' | 'dispute' | 'consulting';
  readonly reason: Bilingual;
  readonly declaredOn: DemoDay;
}

export interface DemoTarget {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly comparator: string;
  readonly value: number;
  readonly unit: string;
  /** "minimal", "optimal", "clinical_threshold" or null where the source has one level only. */
  readonly level: string | null;
  readonly optimalValue: number | null;
  /** The target as one line, as published. */
  readonly original: string;
}

/** Where a challenge's facts come from. */
export interface DemoProvenance {
  readonly factId: string;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly listName: string;
  readonly originalTitle: string;
  readonly sourceUrl: string | null;
  readonly itemKind: string;
  readonly confidence: string;
  readonly submissionWindowDays: number | null;
}

export interface DemoChallengeList {
  readonly key: DemoKey;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly descriptionZh: string;
  readonly descriptionEn: string;
  readonly state: 'open' | 'forecast';
  readonly opensAt: DemoInstant;
  readonly closesAt: DemoInstant;
}

export interface DemoChallenge {
  readonly key: DemoKey;
  readonly listKey: DemoKey;
  /** Place in its list, from 1. */
  readonly position: number;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly problemZh: string;
  readonly problemEn: string;
  readonly areaKey: string;
  readonly areaZh: string;
  readonly areaEn: string;
  readonly departmentCodes: readonly string[];
  readonly disciplineCodes: readonly string[];
  readonly keywords: readonly Bilingual[];
  readonly targets: readonly DemoTarget[];
  readonly durationMonths: number | null;
  readonly budgetFen: Fen | null;
  /** A purse published in another currency, not converted. */
  readonly budgetOriginal: {
    readonly amount: number;
    readonly currency: string;
    readonly meaning: string;
  } | null;
  /** Null only for bulk data, which is invented throughout. */
  readonly provenance: DemoProvenance | null;
  /** The clinician who owns the problem and will confirm that it is solved. */
  readonly ownerKey: DemoKey;
  readonly organisationKey: DemoKey;
  /** Which of the three sources of the project pool it came through. */
  readonly poolSource: 'hospital_need' | 'joint_lab' | 'frontier_topic';
}

export type DemoNeedState =
  'draft' | 'submitted' | 'screened' | 'info_requested' | 'pooled' | 'declined' | 'withdrawn';

/** A clinical need that is on no list yet. */
export interface DemoNeed {
  readonly key: DemoKey;
  readonly state: DemoNeedState;
  readonly ownerKey: DemoKey;
  readonly organisationKey: DemoKey;
  readonly departmentCode: string;
  readonly disciplineCodes: readonly string[];
  readonly keywords: readonly Bilingual[];
  readonly titleZh: string;
  readonly titleEn: string;
  readonly problemZh: string;
  readonly problemEn: string;
  /** What is done today and what that costs; null while it is a draft, like the targets. */
  readonly currentPractice: string | null;
  readonly harmAndCost: string | null;
  readonly targets: readonly {
    readonly name: string;
    readonly comparator: 'at_least' | 'at_most' | 'less_than' | 'equal';
    readonly value: number;
    readonly unit: string;
    readonly note: string | null;
  }[];
  readonly budgetFen: number | null;
  /** The pair who screened it (one medical, one engineering), from `screened` on. */
  readonly screenerKeys: readonly DemoKey[];
  /** Why it was declined, sent back or withdrawn. */
  readonly decisionReason: Bilingual | null;
  readonly createdOn: DemoDay;
}
