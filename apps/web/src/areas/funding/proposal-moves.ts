import { graphql } from '../../app/graphql/graphql.js';

export const REQUEST_SIGNOFF = graphql(`
  mutation RequestSignoff($input: MoveProposalInput!) {
    requestProposalSignoff(input: $input) {
      __typename
      ... on Proposal {
        id
        state
        version
        submittedAt
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
      }
      ...Refusal
    }
  }
`);

export const SIGN = graphql(`
  mutation SignProposal($input: MoveProposalInput!) {
    signProposal(input: $input) {
      __typename
      ... on Proposal {
        id
        state
        version
        submittedAt
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
      }
      ...Refusal
    }
  }
`);

export const SUBMIT = graphql(`
  mutation SubmitProposal($input: MoveProposalInput!) {
    submitProposal(input: $input) {
      __typename
      ... on Proposal {
        id
        state
        version
        submittedAt
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
      }
      ...Refusal
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawProposal($input: MoveProposalInput!) {
    withdrawProposal(input: $input) {
      __typename
      ... on Proposal {
        id
        state
        version
        submittedAt
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
      }
      ...Refusal
    }
  }
`);

export const RETURN_TO_DRAFT = graphql(`
  mutation ReturnProposal($input: MoveProposalInput!) {
    returnProposalToDraft(input: $input) {
      __typename
      ... on Proposal {
        id
        state
        version
        submittedAt
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
      }
      ...Refusal
    }
  }
`);
