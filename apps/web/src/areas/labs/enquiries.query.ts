import { graphql } from '../../app/graphql/graphql.js';
import type { LabEnquiriesQuery } from '../../gql/graphql.js';

export const ENQUIRIES = graphql(`
  query LabEnquiries($id: ID!) {
    facilityEnquiries(facilityId: $id) {
      id
      version
      state
      question
      askedAt
      answer
      answeredAt
      asker {
        id
        nameZh
        nameEn
      }
      answerer {
        id
        nameZh
        nameEn
      }
    }
  }
`);

export type LabEnquiry = LabEnquiriesQuery['facilityEnquiries'][number];

export const ASK_LAB = graphql(`
  mutation AskLab($input: AskFacilityInput!) {
    askFacility(input: $input) {
      __typename
      ... on FacilityEnquiry {
        id
      }
      ...Refusal
    }
  }
`);

export const ANSWER_LAB_ENQUIRY = graphql(`
  mutation AnswerLabEnquiry($input: AnswerEnquiryInput!, $version: Int!) {
    answerFacilityEnquiry(input: $input, version: $version) {
      __typename
      ... on FacilityEnquiry {
        id
        version
        state
        answer
      }
      ...Refusal
    }
  }
`);

export const WITHDRAW_LAB_ENQUIRY = graphql(`
  mutation WithdrawLabEnquiry($id: ID!, $version: Int!) {
    withdrawFacilityEnquiry(id: $id, version: $version) {
      __typename
      ... on FacilityEnquiry {
        id
        version
        state
      }
      ...Refusal
    }
  }
`);
