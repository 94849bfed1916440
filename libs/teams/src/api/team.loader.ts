import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey, groupedBy } from '@jiebang/platform/graphql';
import {
  TeamsReadModel,
  type ApplicationRecord,
  type InvitationRecord,
  type OpenSeatRecord,
  type ReopeningRecord,
  type TeamRecord,
} from '../teams.read-model.js';

@Injectable()
export class TeamLoader extends BatchLoader<Id, TeamRecord | null> {
  constructor(private readonly readModel: TeamsReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.readModel.teams(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}

@Injectable()
export class OpenSeatsLoader extends BatchLoader<Id, OpenSeatRecord[]> {
  constructor(private readonly readModel: TeamsReadModel) {
    super();
  }

  protected async batch(teamIds: readonly Id[]) {
    return groupedBy(await this.readModel.openSeats(teamIds), ({ teamId }) => teamId);
  }

  protected absent() {
    return [];
  }
}

@Injectable()
export class TeamInvitationsLoader extends BatchLoader<Id, InvitationRecord[]> {
  constructor(private readonly readModel: TeamsReadModel) {
    super();
  }

  protected async batch(teamIds: readonly Id[]) {
    return groupedBy(await this.readModel.invitationsOfTeams(teamIds), ({ teamId }) => teamId);
  }

  protected absent() {
    return [];
  }
}

@Injectable()
export class TeamApplicationsLoader extends BatchLoader<Id, ApplicationRecord[]> {
  constructor(private readonly readModel: TeamsReadModel) {
    super();
  }

  protected async batch(teamIds: readonly Id[]) {
    return groupedBy(await this.readModel.pendingApplications(teamIds), ({ teamId }) => teamId);
  }

  protected absent() {
    return [];
  }
}

@Injectable()
export class TeamReopeningsLoader extends BatchLoader<Id, ReopeningRecord[]> {
  constructor(private readonly readModel: TeamsReadModel) {
    super();
  }

  protected async batch(teamIds: readonly Id[]) {
    return groupedBy(await this.readModel.reopenings(teamIds), ({ teamId }) => teamId);
  }

  protected absent() {
    return [];
  }
}
