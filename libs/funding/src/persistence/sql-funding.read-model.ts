import { Injectable } from '@nestjs/common';
import {
  cursorKeys,
  idAfter,
  LAST_ID,
  Clock,
  toPage,
  type Id,
  type Page,
  type PageRequest,
} from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { PUBLIC_CALL_STATES } from '../domain/call-lifecycle.js';
import { PROPOSAL_STATES, type ProposalState } from '../domain/proposal-lifecycle.js';
import {
  FundingReadModel,
  type BudgetLineRecord,
  type CallFilter,
  type CallRecord,
  type FundRecord,
  type ProposalFigureRecord,
  type ProposalRecord,
  type ProposalSort,
  type SignatureRecord,
} from '../funding.read-model.js';

const FUND = `id, name_zh AS "nameZh", name_en AS "nameEn", organisation_id AS "organisationId",
  total_fen AS "totalFen", version`;
/** `$1` is now: see callStateAt. The frozen terms stand in for the columns once there are any. */
const STATE_NOW = `CASE WHEN c.state = 'open' AND c.closes_at <= $1::timestamptz THEN 'closed' ELSE c.state END`;
const CALL = `c.id, c.programme_id AS "programmeId", c.fund_id AS "fundId", c.title_zh AS "titleZh",
  c.title_en AS "titleEn", c.guide_zh AS "guideZh", c.guide_en AS "guideEn", c.opens_at AS "opensAt",
  c.closes_at AS "closesAt", coalesce((c.terms ->> 'ceilingFen')::bigint, c.ceiling_fen) AS "ceilingFen",
  coalesce(c.terms -> 'categoryCeilings', c.category_ceilings) AS "categoryCeilings",
  coalesce(c.terms -> 'eligibilityRules', c.eligibility_rules) AS "eligibilityRules",
  coalesce(c.terms -> 'rubric', c.rubric) AS rubric, coalesce(c.terms -> 'sections', c.sections) AS sections,
  ${STATE_NOW} AS state, c.opened_at AS "openedAt", c.closed_at AS "closedAt", c.version`;
const PROPOSAL = `p.id, p.call_id AS "callId", p.programme_id AS "programmeId", p.team_id AS "teamId",
  p.challenge_id AS "challengeId", p.title_zh AS "titleZh", p.title_en AS "titleEn", p.abstract_zh AS "abstractZh",
  p.abstract_en AS "abstractEn", p.duration_months AS "durationMonths", p.sections, p.total_fen AS "totalFen", p.state,
  p.mentor_group_id AS "mentorGroupId", p.submitted_at AS "submittedAt", p.submitted_by AS "submittedBy",
  p.updated_at AS "updatedAt", p.version`;

@Injectable()
export class SqlFundingReadModel extends FundingReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  funds(ids: readonly Id[]): Promise<FundRecord[]> {
    return this.database.prepared(`SELECT ${FUND} FROM fund WHERE id = ANY($1::uuid[])`, [ids]);
  }

  async fundPage({ first, after }: PageRequest): Promise<Page<FundRecord>> {
    const rows = await this.database.rows<FundRecord>(
      `SELECT ${FUND} FROM fund WHERE id < coalesce($1::uuid, '${LAST_ID}') ORDER BY id DESC LIMIT $2`,
      [idAfter(after), first + 1],
    );
    return toPage(rows, first, ({ id }) => [id]);
  }

  calls(ids: readonly Id[]): Promise<CallRecord[]> {
    return this.database.prepared(`SELECT ${CALL} FROM funding_call c WHERE c.id = ANY($2::uuid[])`, [
      this.clock.now(),
      ids,
    ]);
  }

  async call(id: Id): Promise<CallRecord | null> {
    return (await this.calls([id]))[0] ?? null;
  }

  async callPage(
    { programmeId, states, draftsOf }: CallFilter,
    { first, after }: PageRequest,
  ): Promise<Page<CallRecord>> {
    const rows = await this.database.prepared<CallRecord>(
      `SELECT ${CALL} FROM funding_call c
       WHERE ($2::uuid IS NULL OR c.programme_id = $2) AND ($3::text[] IS NULL OR ${STATE_NOW} = ANY($3))
         AND ($4::boolean OR c.state = ANY($5::text[]) OR c.programme_id = ANY($6::uuid[]))
         AND c.id < coalesce($7::uuid, '${LAST_ID}')
       ORDER BY c.id DESC LIMIT $8`,
      [
        this.clock.now(),
        programmeId ?? null,
        states ?? null,
        draftsOf === null,
        PUBLIC_CALL_STATES,
        draftsOf ?? [],
        idAfter(after),
        first + 1,
      ],
    );
    return toPage(rows, first, ({ id }) => [id]);
  }

  async proposal(id: Id): Promise<ProposalRecord | null> {
    return (await this.proposals([id]))[0] ?? null;
  }

  proposals(ids: readonly Id[]): Promise<ProposalRecord[]> {
    return this.database.prepared(`SELECT ${PROPOSAL} FROM proposal p WHERE p.id = ANY($1::uuid[])`, [ids]);
  }

  proposalsOfTeams(teamIds: readonly Id[]): Promise<ProposalRecord[]> {
    return this.database.prepared(
      `SELECT ${PROPOSAL} FROM proposal p WHERE p.team_id = ANY($1::uuid[]) ORDER BY p.id DESC`,
      [teamIds],
    );
  }

  async proposalPage(
    callId: Id,
    states: readonly ProposalState[] | null,
    sort: ProposalSort,
    { first, after }: PageRequest,
  ): Promise<Page<ProposalRecord>> {
    const byTotal = sort === 'TOTAL';
    const [total, id] = byTotal ? cursorKeys(after, 'integer', 'id') : [null, idAfter(after)];
    // A call has some hundreds of proposals: by amount they are sorted after the index of the call has found them.
    const rows = await this.database.prepared<ProposalRecord>(
      `SELECT ${PROPOSAL} FROM proposal p
       WHERE p.call_id = $1 AND ($2::text[] IS NULL OR p.state = ANY($2)) AND
         ${byTotal ? '($5::bigint IS NULL OR (p.total_fen, p.id) < ($5, $3::uuid))' : `p.id < coalesce($3::uuid, '${LAST_ID}')`}
       ORDER BY ${byTotal ? 'p.total_fen DESC, ' : ''}p.id DESC LIMIT $4`,
      [callId, states, id, first + 1, ...(byTotal ? [total] : [])],
    );
    return toPage(rows, first, (row) => (byTotal ? [row.totalFen, row.id] : [row.id]));
  }

  async proposalFigures(callId: Id): Promise<ProposalFigureRecord[]> {
    const rows = await this.database.prepared<ProposalFigureRecord>(
      `SELECT p.state, count(*)::int AS proposals, sum(p.total_fen)::bigint AS "totalFen"
       FROM proposal p WHERE p.call_id = $1 GROUP BY p.state`,
      [callId],
    );
    return PROPOSAL_STATES.flatMap((state) => rows.filter((row) => row.state === state));
  }

  budgetLines(proposalIds: readonly Id[]): Promise<BudgetLineRecord[]> {
    return this.database.rows(
      `SELECT proposal_id AS "proposalId", category, item, amount_fen AS "amountFen" FROM proposal_budget_line
       WHERE proposal_id = ANY($1::uuid[]) ORDER BY proposal_id, position`,
      [proposalIds],
    );
  }

  signatures(proposalIds: readonly Id[]): Promise<SignatureRecord[]> {
    return this.database.rows(
      `SELECT proposal_id AS "proposalId", person_id AS "personId", signed_at AS "signedAt" FROM proposal_signature
       WHERE proposal_id = ANY($1::uuid[]) AND voided_at IS NULL ORDER BY proposal_id, signed_at, id`,
      [proposalIds],
    );
  }
}
