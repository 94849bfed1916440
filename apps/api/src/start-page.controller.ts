import { Controller, Get, Header } from '@nestjs/common';
import { AllowPublic } from '@jiebang/platform/authorisation';
import { Config } from '@jiebang/platform/config';
import { HealthChecks } from '@jiebang/platform/health';

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** What is running, until the web application stands here. */
@Controller()
export class StartPageController {
  constructor(
    private readonly checks: HealthChecks,
    private readonly config: Config,
  ) {}

  @AllowPublic()
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async page(): Promise<string> {
    const { ok, checks } = await this.checks.report();
    const rows = Object.entries(checks)
      .map(
        ([name, { ok: fine, detail }]) =>
          `<tr><td>${escape(name)}</td><td>${fine ? '正常 ok' : '异常 not ok'}</td><td>${escape(detail ?? '')}</td></tr>`,
      )
      .join('');
    const explorer = this.config.production
      ? ''
      : `<p><a href="/explorer">接口浏览器 API explorer</a>（仅开发环境 development only）</p>`;
    return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>揭榜 Jiebang</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#1c2733}
table{border-collapse:collapse;width:100%}td{border-top:1px solid #d8dee4;padding:.4rem}h1 small{font-weight:400;color:#57606a}</style>
<h1>揭榜 <small>Jiebang</small></h1>
<p>把临床真实需求交给能解决它的人。<br>Where clinical needs meet the people who can solve them.</p>
<p>接口 API: <code>POST /graphql</code> · 健康 health: <a href="/health/ready">/health/ready</a> · ${ok ? '就绪 ready' : '未就绪 not ready'}</p>
<table>${rows}</table>${explorer}</html>`;
  }
}
