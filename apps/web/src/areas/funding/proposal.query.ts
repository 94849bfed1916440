import { graphql } from '../../app/graphql/graphql.js';
import type { ProposalPageQuery } from '../../gql/graphql.js';

/** Everything of one proposal that its page shows. */
export const PROPOSAL = graphql(`
  query ProposalPage($id: ID!) {
    proposal(id: $id) {
      id
      state
      version
      updatedAt
      submittedAt
      titleZh
      titleEn
      abstractZh
      abstractEn
      challengeId
      durationMonths
      totalFen
      sections {
        key
        text
      }
      budget {
        category
        item
        amountFen
      }
      problems {
        path
        code
        message
      }
      signatures {
        signedAt
        person {
          id
          nameZh
          nameEn
        }
      }
      challenge {
        id
        number
        titleZh
        titleEn
      }
      team {
        id
        nameZh
        nameEn
        state
        leader {
          id
        }
        members {
          id
          nameZh
          nameEn
        }
        choices {
          id
          number
          titleZh
          titleEn
        }
      }
      call {
        id
        state
        titleZh
        titleEn
        closesAt
        ceilingFen
        categoryCeilings {
          category
          ceilingFen
        }
        sections {
          key
          titleZh
          titleEn
          required
          maxLength
        }
        fund {
          id
          nameZh
          nameEn
        }
      }
    }
  }
`);

/** A proposal as its page has it. */
export type ProposalView = NonNullable<ProposalPageQuery['proposal']>;

export const SAVE_TEXTS = graphql(`
  mutation SaveProposalTexts($input: SaveProposalDraftInput!) {
    saveProposalDraft(input: $input) {
      __typename
      ... on Proposal {
        id
        state
        version
        updatedAt
        titleZh
        titleEn
        abstractZh
        abstractEn
        challengeId
        durationMonths
        sections {
          key
          text
        }
        problems {
          path
          code
          message
        }
        challenge {
          id
          number
          titleZh
          titleEn
        }
      }
      ...Refusal
    }
  }
`);

export const SAVE_BUDGET = graphql(`
  mutation SaveProposalBudget($input: ReplaceProposalBudgetInput!) {
    replaceProposalBudget(input: $input) {
      __typename
      ... on Proposal {
        id
        state
        version
        updatedAt
        totalFen
        budget {
          category
          item
          amountFen
        }
        problems {
          path
          code
          message
        }
      }
      ...Refusal
    }
  }
`);
