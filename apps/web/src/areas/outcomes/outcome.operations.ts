import { graphql } from '../../app/graphql/graphql.js';

export const SUBMIT = graphql(`
  mutation SubmitOutcome($input: OutcomeVersionInput!) {
    submitOutcome(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawOutcome($input: OutcomeVersionInput!) {
    withdrawOutcome(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const VERIFY = graphql(`
  mutation VerifyOutcome($input: OutcomeVersionInput!) {
    verifyOutcome(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const PUBLISH = graphql(`
  mutation PublishOutcome($input: OutcomeVersionInput!) {
    publishOutcome(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const UPHOLD = graphql(`
  mutation UpholdOutcome($input: OutcomeVersionInput!) {
    upholdOutcome(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const DISPUTE = graphql(`
  mutation DisputeOutcome($input: OutcomeReasonInput!) {
    disputeOutcome(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const RETRACT = graphql(`
  mutation RetractOutcome($input: OutcomeReasonInput!) {
    retractOutcome(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const REQUEST_INFORMATION = graphql(`
  mutation RequestOutcomeInformation($input: RequestOutcomeInformationInput!) {
    requestOutcomeInformation(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const ANSWER_NAMING = graphql(`
  mutation AnswerOutcomeNaming($input: AnswerOutcomeNamingInput!) {
    answerOutcomeNaming(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const ASK_GRADER = graphql(`
  mutation AskOutcomeGrader($input: AskOutcomeGraderInput!) {
    askOutcomeGrader(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const GRADE = graphql(`
  mutation GradeOutcome($input: GradeOutcomeInput!) {
    gradeOutcome(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const CONFIRM_USE = graphql(`
  mutation ConfirmOutcomeUse($input: ConfirmOutcomeUseInput!) {
    confirmOutcomeUse(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const CANDIDATES = graphql(`
  query OutcomeGraderCandidates($outcomeId: ID!, $side: GradingSide!) {
    outcomeGraderCandidates(outcomeId: $outcomeId, side: $side) {
      id
      nameZh
      nameEn
    }
  }
`);
