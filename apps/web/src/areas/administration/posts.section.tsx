import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import { AddPostDialog } from './add-post.dialog.js';
import styles from './administration.module.css';
import { EndPostDialog } from './end-post.dialog.js';
import { useOrganisations } from './use-organisations.js';

export interface Post {
  readonly id: string;
  readonly version: number;
  readonly main: boolean;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly startedOn?: string | null;
  readonly endedOn?: string | null;
  readonly organisation: { readonly id: string; readonly nameZh: string; readonly nameEn: string };
}

interface PostsSectionProps {
  readonly personId: string;
  readonly posts: readonly Post[];
}

/** Present posts of a person, several where there is a dual appointment (双聘); ending one and adding another. */
export function PostsSection({ personId, posts }: PostsSectionProps) {
  const { t } = useTranslation('administration');
  const said = useSaid();
  const { may } = useSession();
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Post | null>(null);
  const organisations = useOrganisations();
  const mayKeep = may('affiliation.manage');
  return (
    <Section
      title={t('posts')}
      aside={mayKeep && <Button onClick={() => setAdding(true)}>{t('posts.add')}</Button>}
    >
      {posts.length === 0 && <p className="quiet">{t('posts.none')}</p>}
      <ul className={styles.grants}>
        {posts.map((post) => (
          <li key={post.id} className={styles.grant}>
            <div>
              <h3>
                {said(post, 'title')} {post.main && <StateTag tone="good">{t('posts.main')}</StateTag>}
              </h3>
              <p>
                {organisations.rows
                  ? organisations.pathOf(post.organisation.id)
                  : said(post.organisation, 'name')}
              </p>
              <p className="small quiet numbers">
                {t('posts.time', {
                  from: post.startedOn ?? t('unknownDay'),
                  to: post.endedOn ?? t('posts.today'),
                })}
              </p>
            </div>
            {mayKeep && (
              <Button
                size="small"
                aria-label={t('posts.endOne', { title: said(post, 'title') })}
                onClick={() => setEnding(post)}
              >
                {t('posts.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AddPostDialog
        open={isAdding}
        personId={personId}
        organisations={(organisations.rows ?? []).map(({ id }) => ({
          value: id,
          label: organisations.pathOf(id),
        }))}
        onClose={() => setAdding(false)}
      />
      <EndPostDialog post={ending} onClose={() => setEnding(null)} />
    </Section>
  );
}
