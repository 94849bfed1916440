import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { pageRequest, personOf, type Viewer } from '@jiebang/kernel';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection } from '@jiebang/platform/graphql';
import { Signals, startingWith } from '@jiebang/platform/signals';
import { noticeText } from '../domain/notice-words.js';
import { MarkNotices } from '../mark-notices.js';
import { newsTopic, type NewsSignal } from '../news.signal.js';
import { NoticeRepository, type NoticeRecord } from '../notice.repository.js';
import {
  MarkNotificationsInput,
  MarkNotificationsResult,
  News,
  Notification,
  NotificationConnection,
} from './notification.type.js';

@Resolver(() => Notification)
export class NotificationResolver {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly mark: MarkNotices,
  ) {}

  @AllowSignedIn()
  @Query(() => NotificationConnection, { description: "The viewer's own, the newest first" })
  async myNotifications(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('unread', { type: () => Boolean, nullable: true }) unread?: boolean,
  ) {
    const page = pageRequest(first, after);
    return toConnection(await this.notices.page(personOf(viewer), unread ?? false, page), page.after);
  }

  @AllowSignedIn()
  @Mutation(() => MarkNotificationsResult, {
    description: "Marks the viewer's own as read, or as unread again",
  })
  async markNotificationsRead(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { ids, read }: MarkNotificationsInput,
  ) {
    const notifications = await this.mark.run(viewer, ids ?? null, read ?? true);
    return { notifications, news: { id: personOf(viewer) } };
  }

  @ResolveField(() => String)
  text(@Parent() { kind, params }: NoticeRecord, @CurrentViewer() { locale }: Viewer): string {
    return noticeText(kind, params, locale);
  }
}

@Resolver(() => News)
export class NewsResolver {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly signals: Signals,
  ) {}

  @AllowSignedIn()
  @Query(() => News, { description: 'How much is new for the viewer' })
  myNews(@CurrentViewer() viewer: Viewer): NewsSignal {
    return { id: personOf(viewer) };
  }

  @AllowSignedIn()
  @Subscription(() => News, {
    name: 'myNews',
    description: 'The same: now, and at each change from now on',
    resolve: (news: NewsSignal) => news,
  })
  myNewsAsItComes(@CurrentViewer() viewer: Viewer): AsyncIterableIterator<NewsSignal> {
    const id = personOf(viewer);
    return startingWith({ id }, this.signals.stream<NewsSignal>(newsTopic(id)));
  }

  @ResolveField(() => Int)
  unread(@Parent() { id }: NewsSignal): Promise<number> {
    return this.notices.unread(id);
  }
}
