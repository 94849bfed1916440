import type {} from '@fastify/multipart';
import { Controller, Get, Param, Post, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock, commonErrors, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { SHEET_LIMITS } from '@jiebang/platform/spreadsheet';
import { DownloadSheet } from '../download-sheet.js';
import { importsErrors } from '../domain/imports.errors.js';
import { isImportSheet, type ImportSheetName } from '../domain/import-sheet-name.js';
import { ImportReadModel } from '../import.read-model.js';
import { importsCapabilities as can } from '../imports.capabilities.js';
import { UploadImport } from '../upload-import.js';
import { downloadHeaders, parseDownload } from './download-name.js';

function sheetNamed(name: string): ImportSheetName {
  if (!isImportSheet(name)) throw commonErrors.NOT_FOUND({ what: 'sheet' });
  return name;
}

/** Files in and out, which GraphQL does not carry; everything about them that is not bytes goes through GraphQL. */
@Controller()
export class ImportController {
  constructor(
    private readonly uploads: UploadImport,
    private readonly downloads: DownloadSheet,
    private readonly imports: ImportReadModel,
    private readonly clock: Clock,
  ) {}

  /** Takes one file as multipart/form-data and answers 201 with the import, which a job is about to check. */
  @Allow(can['import.run'])
  @Post('imports/:sheet')
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Param('sheet') name: string,
    @Req() request: FastifyRequest,
  ) {
    const sheet = sheetNamed(name);
    const file = await request.file({ limits: { fileSize: SHEET_LIMITS.fileBytes } });
    if (!file) throw importsErrors.IMPORT_FILE_MISSING();
    const id = await this.uploads.run(viewer, sheet, { name: file.filename, content: await file.toBuffer() });
    return this.imports.job(id);
  }

  @Allow(can['import.run'])
  @Get('imports/:sheet/template')
  template(@CurrentViewer() viewer: Viewer, @Param('sheet') name: string): StreamableFile {
    const sheet = sheetNamed(name);
    return new StreamableFile(
      this.downloads.template(viewer, sheet),
      downloadHeaders(`${sheet}-template`, 'xlsx'),
    );
  }

  /** people.xlsx, needs.csv and so on. */
  @Allow(can['export.download'])
  @Get('exports/:file')
  async exported(@CurrentViewer() viewer: Viewer, @Param('file') file: string): Promise<StreamableFile> {
    const { sheet, format } = parseDownload(file);
    const content = await this.downloads.all(viewer, sheet, format);
    const day = this.clock.now().toISOString().slice(0, 10);
    return new StreamableFile(content, downloadHeaders(`${sheet}-${day}`, format));
  }
}
