import 'i18next';
import type about from './zh-CN/about.json';
import type account from './zh-CN/account.json';
import type administration from './zh-CN/administration.json';
import type alerts from './zh-CN/alerts.json';
import type capabilities from './zh-CN/capabilities.json';
import type challenges from './zh-CN/challenges.json';
import type common from './zh-CN/common.json';
import type desk from './zh-CN/desk.json';
import type duplicates from './zh-CN/duplicates.json';
import type funding from './zh-CN/funding.json';
import type help from './zh-CN/help.json';
import type home from './zh-CN/home.json';
import type labs from './zh-CN/labs.json';
import type matching from './zh-CN/matching.json';
import type mentoring from './zh-CN/mentoring.json';
import type needs from './zh-CN/needs.json';
import type notices from './zh-CN/notices.json';
import type office from './zh-CN/office.json';
import type outcomes from './zh-CN/outcomes.json';
import type people from './zh-CN/people.json';
import type privacy from './zh-CN/privacy.json';
import type profile from './zh-CN/profile.json';
import type search from './zh-CN/search.json';
import type shell from './zh-CN/shell.json';
import type teams from './zh-CN/teams.json';

/** Makes `t` refuse keys that the Chinese texts do not have. The English ones are held to the same keys by a test. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    keySeparator: false;
    resources: {
      about: typeof about;
      account: typeof account;
      administration: typeof administration;
      alerts: typeof alerts;
      capabilities: typeof capabilities;
      challenges: typeof challenges;
      common: typeof common;
      desk: typeof desk;
      duplicates: typeof duplicates;
      funding: typeof funding;
      help: typeof help;
      home: typeof home;
      labs: typeof labs;
      matching: typeof matching;
      mentoring: typeof mentoring;
      needs: typeof needs;
      notices: typeof notices;
      office: typeof office;
      outcomes: typeof outcomes;
      people: typeof people;
      privacy: typeof privacy;
      profile: typeof profile;
      search: typeof search;
      shell: typeof shell;
      teams: typeof teams;
    };
  }
}
