import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { Clock, type Viewer } from '@jiebang/kernel';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { ExportPersonalData } from '../export-personal-data.js';

/** A file of one's own data, which GraphQL does not carry. */
@Controller()
export class PersonalDataController {
  constructor(
    private readonly exportOwn: ExportPersonalData,
    private readonly clock: Clock,
  ) {}

  @AllowSignedIn()
  @Header('cache-control', 'no-store')
  @Get('personal-data')
  async own(@CurrentViewer() viewer: Viewer): Promise<StreamableFile> {
    const day = this.clock.now().toISOString().slice(0, 10);
    return new StreamableFile(await this.exportOwn.run(viewer), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="jiebang-personal-data-${day}.json"`,
    });
  }
}
