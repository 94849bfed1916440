import { DomainError, type Bilingual, type ErrorKind } from '@jiebang/kernel';

/** Something that is wrong with the request itself, before anybody looked at what it asks for. */
export class EdgeProblem extends DomainError {
  constructor(
    code: string,
    readonly statusCode: number,
    texts: Bilingual & { readonly hint?: Bilingual },
  ) {
    super(code, { kind: kindOf(statusCode), ...texts });
    this.name = 'EdgeProblem';
  }
}

function kindOf(status: number): ErrorKind {
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  return status === 429 ? 'rate-limited' : 'invalid-input';
}

const TEXTS: Readonly<Record<string, Bilingual & { readonly code: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'BODY_TOO_LARGE',
    zh: '请求内容过大。',
    en: 'The request is too large.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    zh: '不支持的内容类型。',
    en: 'This content type is not supported.',
  },
  FST_REQ_FILE_TOO_LARGE: { code: 'FILE_TOO_LARGE', zh: '文件过大。', en: 'The file is too large.' },
};

const OTHER = { code: 'BAD_REQUEST', zh: '请求有误，无法处理。', en: 'The request is not valid.' };

/** What Fastify and its plugins refuse, in the form that all our errors have; null for anything else. */
export function edgeProblemOf(thrown: unknown): EdgeProblem | null {
  if (thrown instanceof EdgeProblem) return thrown;
  if (!(thrown instanceof Error)) return null;
  const { code = '', statusCode = 500 } = thrown as { code?: string; statusCode?: number };
  if (statusCode < 400 || statusCode >= 500 || !code.startsWith('FST_')) return null;
  const { code: own, ...texts } = TEXTS[code] ?? OTHER;
  return new EdgeProblem(own, statusCode, texts);
}
